package org.shikao.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.regex.Pattern;

/** Walls round the exam, which knows no computer. */
final class ExamWalls {
    private static final String[] PLAIN_JAVA = {
        "java.lang..",
        "java.util..",
        "java.math",
        "java.time..",
        "java.text",
        "java.nio",
        "java.nio.charset",
        "java.security..",
        "java.io"
    };
    private static final String OUTSIDE_WORLD = "java\\.io\\.(File.*|RandomAccessFile|Console)"
            + "|java\\.util\\.(prefs|logging)\\..*"
            + "|java\\.lang\\.(Process.*|Runtime)";
    private static final Pattern CLOCK_OR_CHANCE = Pattern.compile("java\\.time\\..*\\.now\\(.*"
            + "|java\\.time\\.Clock\\.(system|tick).*"
            + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(.*"
            + "|java\\.lang\\.Math\\.random\\(.*"
            + "|java\\.util\\.UUID\\.randomUUID\\(.*"
            + "|java\\.util\\.Collections\\.shuffle\\(java\\.util\\.List\\)"
            + "|java\\.util\\.(Random|SplittableRandom)\\.<init>\\(\\)"
            + "|java\\.security\\.SecureRandom\\..*");

    private ExamWalls() {}

    static List<Wall> all() {
        return List.of(purity(), reproducibility(), order(), exactness());
    }

    private static Wall purity() {
        return Wall.of(
                "the exam knows no computer",
                "what can be right or wrong is a pure function of values, tested without files, clocks or windows",
                ExamWalls::isPure,
                "exam.rules.ReadsFile",
                "exam.plan.ParsesJson");
    }

    private static ArchRule isPure(Tree tree) {
        DescribedPredicate<JavaClass> pure = resideInAnyPackage(PLAIN_JAVA)
                .and(not(Walls.named(OUTSIDE_WORLD)))
                .or(resideInAnyPackage(tree.all("exam")));
        ArchRule rest = classes()
                .that()
                .resideInAnyPackage(tree.all("exam"))
                .and()
                .resideOutsideOfPackages(tree.all("exam.journal"))
                .should()
                .onlyDependOnClassesThat(pure);
        ArchRule journal = classes()
                .that()
                .resideInAnyPackage(tree.all("exam.journal"))
                .should()
                .onlyDependOnClassesThat(pure.or(resideInAPackage("com.fasterxml.jackson.core..")));
        return CompositeArchRule.of(rest).and(journal);
    }

    private static Wall reproducibility() {
        return Wall.of(
                "the exam has no clock and no chance of its own",
                "the same input must give the same plan, draw and result on every laptop",
                tree -> noClasses()
                        .that()
                        .resideInAnyPackage(tree.all("exam"))
                        .should()
                        .accessTargetWhere(target(describe("clock or chance", ExamWalls::isClockOrChance))),
                "exam.draw.ReadsClock",
                "exam.draw.ThrowsDice");
    }

    private static boolean isClockOrChance(AccessTarget target) {
        return CLOCK_OR_CHANCE.matcher(target.getFullName()).matches();
    }

    private static Wall order() {
        return Wall.of(
                "the exam has the order of the work",
                "rules, catalogue, roster, venue, plan, draw, journal, result, insight: each knows those before it",
                tree -> classes()
                        .that()
                        .resideInAnyPackage(tree.all("exam"))
                        .should(Conditions.lookOnlyLeftInTheExam(tree)),
                "exam.LooksInside",
                "exam.rules.LooksRight",
                "exam.gossip.HasNoPlace");
    }

    private static Wall exactness() {
        return Wall.of(
                "no score is a floating-point number",
                "marks are integer hundredths; a rounding error would change a pupil's grade",
                tree -> classes()
                        .that()
                        .resideInAnyPackage(tree.all("exam"))
                        .and()
                        .resideOutsideOfPackages(tree.all("exam.insight"))
                        .should(Conditions.haveNoFloatingPoint()),
                "exam.result.Approximate");
    }
}
