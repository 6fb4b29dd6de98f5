package org.shikao.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** Walls inside the window. */
final class WindowWalls {
    private static final String THREADS = "java\\.lang\\.Thread(\\$.*)?"
            + "|java\\.util\\.Timer"
            + "|javafx\\.concurrent\\..*"
            + "|java\\.util\\.concurrent\\.(Executors.*|.+Executor|.*ExecutorService|ForkJoin.*|CompletableFuture|FutureTask)";

    private WindowWalls() {}

    static List<Wall> all() {
        return List.of(pages(), pagesAndFiles(), frame(), runnerAlone(), shared(), threads(), runLater(), styles());
    }

    private static Wall pages() {
        return Wall.of(
                "no page knows another",
                "two pages exchange data only through the exam file, so that each can be changed or removed alone",
                tree -> classes()
                        .that(describe("are below gui", type -> isInWindow(tree, type)))
                        .should(Conditions.knowNoOtherPage(tree)),
                "gui.desk.KnowsRoster",
                "gui.frame.KnowsPage");
    }

    private static boolean isInWindow(Tree tree, JavaClass type) {
        String[] path = tree.path(type);
        return path.length > 0 && path[0].equals("gui");
    }

    private static Wall pagesAndFiles() {
        return Wall.of(
                "the window calls flows, never store or files",
                "what a page does can then be done by the command line too, and be tested without a page",
                tree -> noClasses()
                        .that()
                        .resideInAnyPackage(tree.all("gui"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(tree.all("store", "files")),
                "gui.roster.ReachesFiles");
    }

    private static Wall frame() {
        return Wall.of(
                "the frame knows no flow",
                "it shows pages and knows none of them; a main window that knows the work grows without end",
                tree -> noClasses()
                        .that()
                        .resideInAnyPackage(tree.all("gui.frame"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(tree.all("flow")),
                "gui.frame.CallsFlow");
    }

    private static Wall runnerAlone() {
        return Wall.of(
                "the background runner knows nothing of ours",
                "it runs any work, and its same-thread twin stands in for it in every test",
                tree -> noClasses()
                        .that()
                        .resideInAnyPackage(tree.all("gui.task"))
                        .should()
                        .dependOnClassesThat(describe(
                                "ours outside the runner",
                                type -> tree.holds(type)
                                        && !type.getPackageName().startsWith(tree.only("gui.task")))),
                "gui.task.KnowsExam");
    }

    private static Wall shared() {
        return Wall.of(
                "dialogs, controls and themes know neither exam nor frame",
                "they can be shown and looked at without an exam",
                tree -> noClasses()
                        .that()
                        .resideInAnyPackage(tree.all("gui.dialog", "gui.control", "gui.theme"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(tree.all("exam", "flow", "gui.frame")),
                "gui.dialog.KnowsExam");
    }

    private static Wall threads() {
        return Walls.onlyIn(
                List.of("gui.task"),
                "threads",
                Walls.named(THREADS),
                "work off the window's thread goes through one runner, which reports its failures",
                "flow.KeepsPool",
                "flow.StartsThread",
                "gui.desk.StartsTask");
    }

    private static Wall runLater() {
        return Wall.of(
                "only the background runner goes back to the window's thread",
                "nobody else has to know on which thread it is",
                tree -> noClasses()
                        .that()
                        .resideOutsideOfPackages(tree.all("gui.task"))
                        .should()
                        .accessTargetWhere(target(describe("Platform.runLater", WindowWalls::isRunLater))),
                "gui.desk.RunsLater");
    }

    private static boolean isRunLater(AccessTarget target) {
        return target.getFullName().startsWith("javafx.application.Platform.runLater(")
                || target.getFullName().startsWith("javafx.application.Platform.runAndWait(");
    }

    private static Wall styles() {
        return Wall.of(
                "nothing is styled in code",
                "light, dark and every size come from the stylesheets alone",
                tree -> noClasses()
                        .should()
                        .accessTargetWhere(target(describe(
                                "setStyle", each -> each.getFullName().endsWith(".setStyle(java.lang.String)")))),
                "gui.desk.StylesInline");
    }
}
