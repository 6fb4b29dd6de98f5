package org.shikao.gui.rules;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.shikao.exam.Marks;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.OutcomeRule.Exemption;
import org.shikao.exam.rules.OutcomeRule.Penalty;
import org.shikao.exam.rules.ScoreRule.Conversion;
import org.shikao.exam.rules.ScoreRule.Grade;
import org.shikao.exam.rules.SubjectRule;
import org.shikao.exam.rules.TaskRule.Unit;

/** What a new line of a table starts with: legal as far as it goes, with a code nobody has yet. */
final class NewPart {
    private NewPart() {}

    static Object of(String path, List<?> list) {
        return switch (path) {
            case "subjects.list" -> subject(list);
            case "tasks.units" -> new Unit(unitName(list), List.of());
            case "score.scaleTable" -> new Conversion(Marks.ZERO, Marks.ZERO);
            case "score.grades" -> new Grade("", Marks.ZERO);
            case "outcomes.exemptions" -> new Exemption(code("exemption", list), "", 100, false);
            case "outcomes.penalties" -> new Penalty(code("penalty", list), "", Penalty.Kind.FIXED, Marks.of(1), 0);
            default -> throw new NoSuchElementException("no table " + path);
        };
    }

    private static SubjectRule subject(List<?> list) {
        List<Subject> taken =
                list.stream().map(each -> ((SubjectRule) each).subject()).toList();
        Subject free = Arrays.stream(Subject.values())
                .filter(each -> !taken.contains(each))
                .findFirst()
                .orElse(Subject.PHYSICS);
        SubjectRule like =
                list.isEmpty() ? new SubjectRule(free, 9, Marks.of(10), Marks.of(10)) : (SubjectRule) list.get(0);
        return new SubjectRule(free, like.grade(), like.fullMarks(), like.rawMarks());
    }

    /** The first capital letter that no unit has, or none. */
    private static String unitName(List<?> list) {
        List<String> taken = list.stream().map(each -> ((Unit) each).name()).toList();
        return IntStream.rangeClosed('A', 'Z')
                .mapToObj(letter -> String.valueOf((char) letter))
                .filter(letter -> !taken.contains(letter))
                .findFirst()
                .orElse("");
    }

    private static String code(String stem, List<?> list) {
        int number = list.size() + 1;
        while (taken(stem + "-" + number, list)) {
            number++;
        }
        return stem + "-" + number;
    }

    private static boolean taken(String code, List<?> list) {
        return list.stream()
                .map(each -> each instanceof Penalty penalty ? penalty.code() : ((Exemption) each).code())
                .anyMatch(code::equals);
    }
}
