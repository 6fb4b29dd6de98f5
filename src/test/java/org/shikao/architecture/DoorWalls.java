package org.shikao.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import java.util.List;
import java.util.Set;

/** Walls of the command line and of what lies behind both doors. */
final class DoorWalls {
    private static final Set<String> STANDARD_STREAMS = Set.of("java.lang.System.out", "java.lang.System.err");

    private DoorWalls() {}

    static List<Wall> all() {
        return List.of(javaFx(), printing(), commandLine());
    }

    private static Wall javaFx() {
        return Wall.of(
                "JavaFX stays in the window",
                "the command line starts without it, on machines that cannot even load it",
                tree -> noClasses()
                        .that()
                        .resideOutsideOfPackages(tree.all("gui", "boot"))
                        .should()
                        .dependOnClassesThat(resideInAPackage("javafx..")),
                "Main",
                "cli.ShowsWindow",
                "flow.ShowsWindow");
    }

    private static Wall printing() {
        return Wall.of(
                "only the command line prints",
                "the same flow runs behind a window, where nobody sees standard output",
                tree -> noClasses()
                        .that()
                        .resideOutsideOfPackages(tree.all("cli"))
                        .should()
                        .accessTargetWhere(
                                target(DescribedPredicate.describe("standard streams", DoorWalls::isStandardStream))),
                "flow.Prints");
    }

    private static boolean isStandardStream(AccessTarget target) {
        return STANDARD_STREAMS.contains(target.getFullName());
    }

    private static Wall commandLine() {
        return Wall.of(
                "a command is options and one call of a flow",
                "then the command line and the window do the same thing by construction",
                tree -> noClasses()
                        .that()
                        .resideInAnyPackage(tree.all("cli"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(tree.all("store", "files")),
                "cli.ReachesStore");
    }
}
