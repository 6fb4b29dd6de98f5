package org.shikao.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.List;

/** Walls that go through the whole program. */
final class WholeWalls {
    private WholeWalls() {}

    static List<Wall> all() {
        return List.of(cycles(), downward(), staticState());
    }

    private static Wall cycles() {
        return Wall.of(
                "packages form no cycle",
                "a package can then be understood, tested and moved without those that use it",
                tree -> slices().matching(tree.root() + ".(**)").should().beFreeOfCycles(),
                "gui.control.Knot",
                "gui.theme.Loop");
    }

    private static Wall downward() {
        return Wall.of(
                "imports run downward",
                "boot knows the doors, the doors know the flows, the flows know store and files, all know the exam",
                tree -> classes().should(Conditions.lookOnlyDown(tree)),
                "store.CallsUp",
                "files.seal.ReachesStore",
                "cli.ReachesWindow");
    }

    private static Wall staticState() {
        return Wall.of(
                "nothing static changes",
                "two exams may be open in one process, and no test has to clean up after another",
                tree -> classes().should(Conditions.haveNoStaticState()),
                "flow.Remembers");
    }
}
