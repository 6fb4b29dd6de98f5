package org.shikao.exam.roster;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.OutcomeRule.Exemption;
import org.shikao.exam.rules.RulePack;

/**
 * Reads an exemption (免考) such as 残疾 (all subjects of the grade), 物理、化学：伤病 (those named) or several of them, apart by ；. The reason is a code or a
 * label of the rule pack, or a word that stands in exactly one label; a pack with one kind of exemption takes any reason.
 */
final class ExemptionWords {
    private static final Map<String, Subject> SUBJECTS =
            Map.of("物理", Subject.PHYSICS, "化学", Subject.CHEMISTRY, "生物", Subject.BIOLOGY, "生物学", Subject.BIOLOGY);
    private static final Set<String> NONE = Set.of("", "无", "否", "不申请", "-", "/");
    private final RulePack rules;

    ExemptionWords(RulePack rules) {
        this.rules = rules;
    }

    /** The exemption code by subject, empty map for none; empty if the text is not understood. */
    Optional<Map<Subject, String>> read(String text, int grade) {
        if (text.isEmpty() || NONE.contains(text) || rules.subjectsOf(grade).isEmpty()) {
            return Optional.of(Map.of());
        }
        Map<Subject, String> exemptions = new EnumMap<>(Subject.class);
        for (String part : text.split("[;；]")) {
            Map<Subject, String> read = readPart(part.strip(), grade);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            exemptions.putAll(read);
        }
        return Optional.of(exemptions);
    }

    /** One reason with its subjects; empty if it is not understood. */
    private Map<Subject, String> readPart(String text, int grade) {
        String[] parts = text.split("[:：]", 2);
        Optional<String> code = code(granted(text).reason());
        Set<Subject> subjects = parts.length == 2 ? named(parts[0]) : subjectsOf(grade);
        Map<Subject, String> exemptions = new EnumMap<>(Subject.class);
        code.ifPresent(c -> subjects.forEach(subject -> exemptions.put(subject, c)));
        return exemptions;
    }

    /** The reason of a part and the percentage behind it. */
    private static GrantedPercent granted(String part) {
        String[] parts = part.split("[:：]", 2);
        return GrantedPercent.of(parts[parts.length - 1].strip());
    }

    /** What is wrong with the percentages that stand behind reasons. */
    List<Problem> percents(String text, Place place) {
        return Stream.of(text.split("[;；]"))
                .map(part -> granted(part.strip()))
                .filter(granted -> granted.percent().isPresent())
                .flatMap(granted -> code(granted.reason()).stream()
                        .flatMap(code -> rules.outcomes().exemptions().stream()
                                .filter(e -> e.code().equals(code)))
                        .flatMap(e -> granted.refusal(e, place).stream()))
                .toList();
    }

    /** The word by which a subject is named in an exemption. */
    static String word(Subject subject) {
        return switch (subject) {
            case PHYSICS -> "物理";
            case CHEMISTRY -> "化学";
            case BIOLOGY -> "生物";
        };
    }

    Set<Subject> subjectsOf(int grade) {
        List<Subject> subjects = rules.subjectsOf(grade);
        return subjects.isEmpty() ? EnumSet.noneOf(Subject.class) : EnumSet.copyOf(subjects);
    }

    static Set<Subject> named(String text) {
        Set<Subject> subjects = EnumSet.noneOf(Subject.class);
        for (String word : text.split("[、，, ]+")) {
            if (!SUBJECTS.containsKey(word)) {
                return EnumSet.noneOf(Subject.class);
            }
            subjects.add(SUBJECTS.get(word));
        }
        return subjects;
    }

    Optional<String> code(String reason) {
        List<Exemption> all = rules.outcomes().exemptions();
        Optional<Exemption> exact = all.stream()
                .filter(e -> e.code().equalsIgnoreCase(reason) || e.label().equals(reason))
                .findFirst();
        if (exact.isPresent()) {
            return exact.map(Exemption::code);
        }
        List<Exemption> near = all.size() == 1
                ? all
                : all.stream()
                        .filter(e -> e.label().contains(reason) || reason.contains(e.label()))
                        .toList();
        return near.size() == 1 ? Optional.of(near.get(0).code()) : Optional.empty();
    }

    /** The words by which a reason may be named, for a remedy. */
    String choices() {
        return String.join(
                "、",
                rules.outcomes().exemptions().stream().map(Exemption::label).toList());
    }
}
