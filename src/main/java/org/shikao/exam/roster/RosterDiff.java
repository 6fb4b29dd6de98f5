package org.shikao.exam.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.RulePack;

/**
 * What an incoming roster would do to the known one: candidates are matched by candidate number, then by identity number, so that a
 * candidate under a new number is {@code renumbered} and not one gone and one come. A candidate that is known but does not come again
 * is {@code missing}; removing it is a decision of its own.
 */
public record RosterDiff(
        List<Candidate> added,
        List<Candidate> unchanged,
        List<Changed> changed,
        List<Changed> renumbered,
        List<Candidate> missing) {
    /** One field of one candidate, before and after. */
    public record FieldChange(RosterField field, String before, String after) {}

    /** A candidate with other data than before. */
    public record Changed(Candidate before, Candidate after, List<FieldChange> fields) {
        public Changed {
            fields = List.copyOf(fields);
        }
    }

    public RosterDiff {
        added = List.copyOf(added);
        unchanged = List.copyOf(unchanged);
        changed = List.copyOf(changed);
        renumbered = List.copyOf(renumbered);
        missing = List.copyOf(missing);
    }

    /** Compares field by field, in the order of the incoming candidates. */
    public static RosterDiff of(Roster known, List<Candidate> incoming) {
        Map<String, String> numbers = Renumbering.of(known, incoming);
        Map<String, Candidate> before = new LinkedHashMap<>();
        known.candidates().forEach(c -> before.put(numbers.getOrDefault(c.candidateNo(), c.candidateNo()), c));
        List<Candidate> added = new ArrayList<>();
        List<Candidate> unchanged = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        List<Changed> renumbered = new ArrayList<>();
        for (Candidate candidate : incoming) {
            Candidate old = before.remove(candidate.candidateNo());
            if (old == null) {
                added.add(candidate);
            } else if (old.equals(candidate)) {
                unchanged.add(candidate);
            } else {
                boolean moved = !old.candidateNo().equals(candidate.candidateNo());
                (moved ? renumbered : changed).add(new Changed(old, candidate, fields(old, candidate)));
            }
        }
        return new RosterDiff(added, unchanged, changed, renumbered, List.copyOf(before.values()));
    }

    /** The same without those missing whose school sent nothing: of them this roster says nothing. */
    public RosterDiff ofSchools(Set<String> sent) {
        List<Candidate> own =
                missing.stream().filter(c -> sent.contains(c.schoolCode())).toList();
        return new RosterDiff(added, unchanged, changed, renumbered, own);
    }

    private static List<FieldChange> fields(Candidate before, Candidate after) {
        List<FieldChange> changes = new ArrayList<>();
        for (RosterField field : RosterField.values()) {
            String old = text(before, field);
            String next = text(after, field);
            if (!old.equals(next)) {
                changes.add(new FieldChange(field, old, next));
            }
        }
        return changes;
    }

    /** The same with the exemptions that only these rules know by their labels, for a person to read. */
    public RosterDiff named(RulePack rules) {
        ExemptionWords words = new ExemptionWords(rules);
        return new RosterDiff(added, unchanged, named(changed, words), named(renumbered, words), missing);
    }

    /** A value of the field of exemptions, so named. */
    public static String named(RulePack rules, String exemptions) {
        return new ExemptionWords(rules).named(exemptions);
    }

    private static List<Changed> named(List<Changed> all, ExemptionWords words) {
        return all.stream()
                .map(c -> new Changed(
                        c.before(),
                        c.after(),
                        c.fields().stream()
                                .map(f -> f.field() == RosterField.EXEMPTION
                                        ? new FieldChange(f.field(), words.named(f.before()), words.named(f.after()))
                                        : f)
                                .toList()))
                .toList();
    }

    /** The candidate's value of a field as text; empty for fields that a candidate does not keep. */
    static String text(Candidate c, RosterField field) {
        return switch (field) {
            case CANDIDATE_NO -> c.candidateNo();
            case NAME -> c.name();
            case SEX -> c.sex().name();
            case ID_NO -> c.idNo();
            case STUDENT_NO -> c.studentNo();
            case REGISTRATION_NO -> c.registrationNo();
            case SCHOOL_CODE -> c.schoolCode();
            case GRADE -> String.valueOf(c.grade());
            case CLASS_NAME -> c.className();
            case CANDIDATE_TYPE -> c.candidateType();
            case NEEDS -> c.needs();
            case EXEMPTION -> exemptions(c.exemptions());
            case REMARK -> c.remark();
            case ID_KIND -> c.document().kind();
            case BIRTH_DATE -> c.document().birth();
            case SCHOOL_NAME,
                    EXEMPTION_SUBJECT,
                    EXEMPTION_REASON,
                    DEFERRAL,
                    DEFERRAL_SUBJECT,
                    DEFERRAL_REASON,
                    EXEMPTION_PHYSICS,
                    EXEMPTION_CHEMISTRY,
                    EXEMPTION_BIOLOGY,
                    DEFERRAL_PHYSICS,
                    DEFERRAL_CHEMISTRY,
                    DEFERRAL_BIOLOGY -> "";
        };
    }

    /** Subjects and the codes of their exemptions as text, "physics=injury chemistry=injury". */
    static String exemptions(Map<Subject, String> exemptions) {
        return exemptions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey().code() + "=" + e.getValue())
                .collect(Collectors.joining(" "));
    }

    /** Reads such text again; what is not understood is left out. */
    static Map<Subject, String> exemptions(String text) {
        Map<Subject, String> read = new EnumMap<>(Subject.class);
        for (String part : text.split(" ")) {
            String[] pair = part.split("=", 2);
            Arrays.stream(Subject.values())
                    .filter(subject -> pair.length == 2 && subject.code().equals(pair[0]) && !pair[1].isEmpty())
                    .forEach(subject -> read.put(subject, pair[1]));
        }
        return read;
    }
}
