package org.shikao.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the walls demand where ArchUnit's own words do not reach. */
final class Conditions {
    private static final List<String> EXAM_ORDER =
            List.of("rules", "catalogue", "roster", "venue", "plan", "draw", "journal", "result", "insight");
    private static final Map<String, Integer> HEIGHT = Map.of(
            "exam", 0, "text", 1, "settings", 1, "store", 2, "files", 2, "flow", 3, "cli", 4, "gui", 4, "boot", 5);
    private static final int TOP = 6;
    private static final Set<String> NOT_PAGES = Set.of("frame", "task", "dialog", "control", "theme", "workspace");
    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private Conditions() {}

    /** The packages of the exam know only those to their left, and each has its place in the order. */
    static ArchCondition<JavaClass> lookOnlyLeftInTheExam(Tree tree) {
        return eachDependency(tree, "look only left in the exam", (from, to) -> {
            if (to.length == 0 || !to[0].equals("exam")) {
                return Optional.empty();
            }
            int own = placeInExam(from);
            int other = placeInExam(to);
            return own < 0 || own < other ? Optional.of("is right of") : Optional.empty();
        });
    }

    /** 0 for the package exam itself, -1 for a package that the order does not name. */
    private static int placeInExam(String[] path) {
        if (path.length == 1) {
            return 0;
        }
        int index = EXAM_ORDER.indexOf(path[1]);
        return index < 0 ? -1 : index + 1;
    }

    /** Imports run downward; two packages of the same height do not know each other. */
    static ArchCondition<JavaClass> lookOnlyDown(Tree tree) {
        return eachDependency(tree, "look only down", (from, to) -> {
            boolean sameHouse = from.length > 0 && to.length > 0 && from[0].equals(to[0]);
            return sameHouse || height(from) > height(to) ? Optional.empty() : Optional.of("is not below");
        });
    }

    private static int height(String[] path) {
        return path.length == 0 ? TOP : HEIGHT.getOrDefault(path[0], TOP);
    }

    /** A page knows itself and what all pages share, never another page. */
    static ArchCondition<JavaClass> knowNoOtherPage(Tree tree) {
        return eachDependency(
                tree,
                "know no other page",
                (from, to) -> isPage(to) && !(isPage(from) && from[1].equals(to[1]))
                        ? Optional.of("is another page than")
                        : Optional.empty());
    }

    static boolean isPage(String[] path) {
        return path.length > 1 && path[0].equals("gui") && !NOT_PAGES.contains(path[1]);
    }

    /** No fraction that cannot be held exactly in a field, a parameter or what a method returns. */
    static ArchCondition<JavaClass> haveNoFloatingPoint() {
        return each(
                "have no floating point",
                type -> Stream.concat(
                        type.getFields().stream()
                                .filter(field -> isFloating(field.getRawType()))
                                .map(field -> field.getFullName()),
                        type.getCodeUnits().stream()
                                .filter(unit -> isFloating(unit.getRawReturnType())
                                        || unit.getRawParameterTypes().stream().anyMatch(Conditions::isFloating))
                                .map(unit -> unit.getFullName())));
    }

    private static boolean isFloating(JavaClass type) {
        return FLOATING.contains(type.getBaseComponentType().getName());
    }

    /** What is static never changes. */
    static ArchCondition<JavaClass> haveNoStaticState() {
        return each(
                "have no static state",
                type -> type.getFields().stream()
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .map(field -> field.getFullName()));
    }

    private static ArchCondition<JavaClass> eachDependency(
            Tree tree, String text, BiFunction<String[], String[], Optional<String>> verdict) {
        return each(
                text,
                type -> type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> tree.holds(dependency.getTargetClass()))
                        .flatMap(dependency -> fault(tree, dependency, verdict).stream()));
    }

    private static Optional<String> fault(
            Tree tree, Dependency dependency, BiFunction<String[], String[], Optional<String>> verdict) {
        JavaClass from = dependency.getOriginClass();
        JavaClass to = dependency.getTargetClass();
        return verdict.apply(tree.path(from), tree.path(to))
                .map(word -> "%s %s %s: %s".formatted(to.getName(), word, from.getName(), dependency.getDescription()));
    }

    private static ArchCondition<JavaClass> each(String text, Function<JavaClass, Stream<String>> faults) {
        return new ArchCondition<>(text) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                faults.apply(type).forEach(fault -> events.add(SimpleConditionEvent.violated(type, fault)));
            }
        };
    }
}
