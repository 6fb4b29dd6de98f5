package org.shikao.exam.roster;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.OutcomeRule.Exemption;
import org.shikao.exam.rules.RulePack;

/**
 * Reads an exemption (免考) such as 残疾 (all subjects of the grade), 物理、化学：伤病 (those named) or several of them, apart by ；, and the
 * deferrals (缓考) that stand among them. The reason of an exemption is a code or a label of the rule pack, or a word that stands in
 * exactly one label, and nothing beside it; a pack with one kind of exemption takes any reason that neither refuses nor gives a figure.
 */
final class ExemptionWords {
    /** What says nothing of its own beside a reason. */
    /** What kind of disability, as certificates write it. */
    private static final Pattern CLOSER = Pattern.compile(
            "^(?:肢体|上肢|下肢|[左右双]?(?:上肢|下肢|手|臂|手臂)|听力|视力|言语|语言|智力|精神|多重|身体)?(?:[一二三四1-4]级)?(残疾)(?:[一二三四1-4]级)?$");

    private static final Pattern BESIDE = Pattern.compile("^(?:因为?|由于)|免考|免试|免测|[、，,：:；;。()（）\\s]");

    /** Marks or a share that are not written as a percentage. */
    private static final Pattern FIGURE = Pattern.compile("[赋得计记给].{0,2}分|\\d\\s*(?:分|成|%)?$");

    /** The exemption code by subject, and the reason of what is put off, empty where none is given. */
    record Granted(Map<Subject, String> exemptions, Map<Subject, String> deferrals) {
        static final Granted NOTHING = new Granted(Map.of(), Map.of());
    }

    /** The codes of the shipped packs and of a subject sat before. */
    private static final Set<String> SPOKEN = Set.of("disability", "injury", "exempt", Candidate.SAT);

    private final RulePack rules;

    ExemptionWords(RulePack rules) {
        this.rules = rules;
    }

    /** What a cell grants; empty if the text is not understood. */
    Optional<Granted> read(String text, int grade) {
        return read(GrantText.of(text, GrantText.Kind.EXEMPTION), grade);
    }

    /** What these parts of cells grant; empty if one is not understood. */
    Optional<Granted> read(List<GrantText> parts, int grade) {
        if (parts.isEmpty() || rules.subjectsOf(grade).isEmpty()) {
            return Optional.of(Granted.NOTHING);
        }
        Granted granted = new Granted(new EnumMap<>(Subject.class), new EnumMap<>(Subject.class));
        for (GrantText part : parts) {
            if (!take(part, grade, granted)) {
                return Optional.empty();
            }
        }
        return Optional.of(granted);
    }

    private boolean take(GrantText part, int grade, Granted granted) {
        Set<Subject> subjects = part.subjects().isEmpty() ? subjectsOf(grade) : part.subjects();
        Optional<String> code = code(part.reason());
        switch (part.kind()) {
            case EXEMPTION ->
                code.ifPresent(c -> subjects.forEach(s -> granted.exemptions().put(s, c)));
            case DEFERRAL -> subjects.forEach(s -> granted.deferrals().put(s, part.reason()));
            case BACK, UNCLEAR -> {
                return false;
            }
        }
        return part.kind() == GrantText.Kind.DEFERRAL ? RefusalWords.isReason(part.reason()) : code.isPresent();
    }

    /** What is wrong with the percentages that stand behind reasons. */
    List<Problem> percents(String text, Place place) {
        return percents(GrantText.of(text, GrantText.Kind.EXEMPTION), place);
    }

    /** The same of parts. */
    List<Problem> percents(List<GrantText> parts, Place place) {
        return parts.stream()
                .filter(part -> part.kind() == GrantText.Kind.EXEMPTION)
                .flatMap(part -> part.percent().stream()
                        .flatMap(percent ->
                                exemption(part.reason()).stream().flatMap(e -> refusal(percent, e, place).stream())))
                .toList();
    }

    /** What an exemption earns stands in the rule pack or is set by a committee (rule 31); a percentage is compared, never taken over. */
    private Optional<Problem> refusal(String percent, Exemption exemption, Place place) {
        if (exemption.byCommittee()) {
            return Optional.of(Problem.error("ROSTER_EXEMPTION_COMMITTEE", place, exemption.label()));
        }
        boolean same = new BigDecimal(percent).compareTo(BigDecimal.valueOf(exemption.percent())) == 0;
        return same
                ? Optional.empty()
                : Optional.of(Problem.error(
                        "SECOND_PERCENT",
                        place,
                        percent + "%",
                        exemption.label(),
                        String.valueOf(exemption.percent()),
                        shares()));
    }

    /** The exemption of the rules that a reason names. */
    Optional<Exemption> exemption(String reason) {
        return code(reason)
                .flatMap(code -> rules.outcomes().exemptions().stream()
                        .filter(e -> e.code().equals(code))
                        .findFirst());
    }

    /** Each exemption of the rules with what it earns, for a remedy. */
    String shares() {
        return rules.outcomes().exemptions().stream()
                .map(e -> e.label() + " " + e.percent() + "%")
                .collect(Collectors.joining("、"));
    }

    /** The word by which a subject is named in an exemption. */
    static String word(Subject subject) {
        return switch (subject) {
            case PHYSICS -> "物理";
            case CHEMISTRY -> "化学";
            case BIOLOGY -> "生物";
        };
    }

    /** The subjects in words, in their order. */
    static String words(Set<Subject> subjects) {
        return subjects.stream().sorted().map(ExemptionWords::word).collect(Collectors.joining("、"));
    }

    /** The codes of the subjects, in their order, for a problem that is told in any language. */
    static String codes(Set<Subject> subjects) {
        return subjects.stream().sorted().map(Subject::code).collect(Collectors.joining(" "));
    }

    Set<Subject> subjectsOf(int grade) {
        List<Subject> subjects = rules.subjectsOf(grade);
        return subjects.isEmpty() ? EnumSet.noneOf(Subject.class) : EnumSet.copyOf(subjects);
    }

    Optional<String> code(String reason) {
        List<Exemption> all = rules.outcomes().exemptions();
        Optional<Exemption> exact = all.stream()
                .filter(e -> e.code().equalsIgnoreCase(reason) || e.label().equals(reason))
                .findFirst();
        if (exact.isPresent()) {
            return exact.map(Exemption::code);
        }
        List<Exemption> near = all.size() == 1 && isFree(reason) ? all : near(all, bare(reason));
        return near.size() == 1 ? Optional.of(near.get(0).code()) : Optional.empty();
    }

    /** The exemptions whose label holds the reason; for 肢体残疾, which only says more than a label does, those of what it ends in. */
    private static List<Exemption> near(List<Exemption> all, String reason) {
        String said = CLOSER.matcher(reason).replaceFirst("$1");
        return all.stream().anyMatch(e -> bare(e.label()).contains(reason)) ? holding(all, reason) : holding(all, said);
    }

    private static List<Exemption> holding(List<Exemption> all, String reason) {
        return reason.isEmpty()
                ? List.of()
                : all.stream().filter(e -> bare(e.label()).contains(reason)).toList();
    }

    /** Whether a pack with one kind of exemption takes the reason: more than the reason could stand there. */
    private static boolean isFree(String reason) {
        return RefusalWords.find(reason).isEmpty()
                && !FIGURE.matcher(CellText.identifier(reason).text()).find();
    }

    private static String bare(String reason) {
        return BESIDE.matcher(reason).replaceAll("");
    }

    /** Why a cell is not understood: a word that refuses, or another that cannot stand there. */
    Problem misread(String text, Place place) {
        return misread("ROSTER_EXEMPTION_UNKNOWN", text, place);
    }

    /** The same; {@code code} is that of a word that cannot stand there. */
    Problem misread(String code, String text, Place place) {
        return RefusalWords.find(text)
                .map(word -> Problem.error("ROSTER_GRANT_REFUSED", place, text, word, choices()))
                .orElseGet(() -> Problem.error(code, place, text, choices()));
    }

    /**
     * Codes, or subjects with codes ({@code physics=asthma}), with the labels of the rules. The codes of the shipped packs stay: they
     * have words in every language.
     */
    String named(String text) {
        return named(text, rules.outcomes().exemptions());
    }

    /** The same with the labels of these exemptions. */
    static String named(String text, List<Exemption> exemptions) {
        return Arrays.stream(text.split(" "))
                .map(part -> {
                    int equals = part.indexOf('=') + 1;
                    String code = part.substring(equals);
                    return part.substring(0, equals) + (SPOKEN.contains(code) ? code : label(code, exemptions));
                })
                .collect(Collectors.joining(" "));
    }

    private static String label(String code, List<Exemption> exemptions) {
        return exemptions.stream()
                .filter(e -> e.code().equals(code))
                .map(e -> e.label().replaceAll("\\s", ""))
                .findFirst()
                .orElse(code);
    }

    /** The words by which a reason may be named, for a remedy. */
    String choices() {
        return String.join(
                "、",
                rules.outcomes().exemptions().stream().map(Exemption::label).toList());
    }
}
