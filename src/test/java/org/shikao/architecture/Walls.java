package org.shikao.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every wall of the program. A rule that must bend is a class that must move: there is no opt-out. */
final class Walls {
    private Walls() {}

    static List<Wall> all() {
        return Stream.of(WholeWalls.all(), ExamWalls.all(), LibraryWalls.all(), DoorWalls.all(), WindowWalls.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Classes whose full name matches; patterns are compiled once, as every dependency is asked. */
    static DescribedPredicate<JavaClass> named(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return DescribedPredicate.describe(
                "named " + regex, type -> pattern.matcher(type.getName()).matches());
    }

    /** A wall round a thing that only some packages may touch. */
    static Wall onlyIn(
            List<String> homes, String thing, DescribedPredicate<JavaClass> what, String reason, String... planted) {
        return Wall.of(
                "only " + String.join(" and ", homes) + " may use " + thing,
                reason,
                tree -> ArchRuleDefinition.noClasses()
                        .that()
                        .resideOutsideOfPackages(tree.all(homes.toArray(String[]::new)))
                        .should()
                        .dependOnClassesThat(what),
                planted);
    }
}
