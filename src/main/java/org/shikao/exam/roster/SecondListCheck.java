package org.shikao.exam.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.GrantCells.Value;
import org.shikao.exam.roster.SecondChecked.Deferral;
import org.shikao.exam.roster.SecondChecked.Grant;
import org.shikao.exam.rules.OutcomeRule.Exemption;
import org.shikao.exam.rules.OutcomeRule.Proof;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SubjectRule;

/**
 * Judges a second list (免考、缓考、特殊需要、考生类别) against the roster and the rule pack: each row names a candidate by number or
 * identity number and by name, and grants one thing.
 */
public final class SecondListCheck {
    private enum Kind {
        EXEMPTION,
        DEFERRAL,
        NEEDS,
        TYPE
    }

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("免考", Kind.EXEMPTION),
            Map.entry("免试", Kind.EXEMPTION),
            Map.entry("免测", Kind.EXEMPTION),
            Map.entry("缓考", Kind.DEFERRAL),
            Map.entry("延考", Kind.DEFERRAL),
            Map.entry("特殊需要", Kind.NEEDS),
            Map.entry("合理便利", Kind.NEEDS),
            Map.entry("照顾", Kind.NEEDS),
            Map.entry("考生类别", Kind.TYPE),
            Map.entry("类别", Kind.TYPE));

    private final RulePack rules;
    private final ExemptionWords words;
    private final Map<String, Candidate> byNo = new HashMap<>();
    private final Map<String, Candidate> byId = new HashMap<>();
    private final Map<String, Candidate> changed = new HashMap<>();
    private final Map<String, String> granted = new HashMap<>();
    private final List<Deferral> deferrals = new ArrayList<>();
    private final List<Grant> grants = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private SecondListCheck(RulePack rules, Roster roster) {
        this.rules = rules;
        words = new ExemptionWords(rules);
        roster.candidates().forEach(c -> {
            byNo.put(c.candidateNo(), c);
            if (!c.idNo().isEmpty()) {
                byId.put(c.idNo(), c);
            }
        });
    }

    /** Judges all rows; those without a mistake are applied one after the other. */
    public static SecondChecked check(List<SecondRow> rows, RulePack rules, Roster roster) {
        SecondListCheck check = new SecondListCheck(rules, roster);
        rows.forEach(row -> check.candidate(row).ifPresent(candidate -> check.grant(row, candidate)));
        List<Candidate> other = roster.candidates().stream()
                .map(c -> check.changed.getOrDefault(c.candidateNo(), c))
                .filter(c -> !c.equals(check.byNo.get(c.candidateNo())))
                .toList();
        return new SecondChecked(rows.size(), other, check.deferrals, check.grants, check.problems);
    }

    private void error(SecondRow row, SecondField field, String code, String... args) {
        problems.add(Problem.error(code, row.place(field), args));
    }

    /** The candidate that number, identity number and name agree on. */
    private Optional<Candidate> candidate(SecondRow row) {
        String no = CellText.identifier(row.text(SecondField.CANDIDATE_NO)).text();
        String id = CellText.idNumber(row.text(SecondField.ID_NO)).text();
        SecondField field = no.isEmpty() ? SecondField.ID_NO : SecondField.CANDIDATE_NO;
        if (no.isEmpty() && id.isEmpty()) {
            error(row, field, "SECOND_WHO");
            return Optional.empty();
        }
        Candidate found = no.isEmpty() ? byId.get(id) : byNo.get(no);
        if (found == null) {
            error(row, field, "SECOND_UNKNOWN", no.isEmpty() ? id : no);
            return Optional.empty();
        }
        if (!id.isEmpty() && !id.equals(found.idNo())) {
            error(row, SecondField.ID_NO, "SECOND_TWO_PEOPLE", found.candidateNo());
            return Optional.empty();
        }
        return named(row, found);
    }

    private Optional<Candidate> named(SecondRow row, Candidate found) {
        String name = row.text(SecondField.NAME);
        if (name.isEmpty()) {
            error(row, SecondField.NAME, "SECOND_NAME_MISSING");
            return Optional.empty();
        }
        if (!PersonName.compareKey(name).equals(PersonName.compareKey(found.name()))) {
            error(row, SecondField.NAME, "SECOND_NAME", name, found.candidateNo(), found.name());
            return Optional.empty();
        }
        return Optional.of(found);
    }

    private void grant(SecondRow row, Candidate found) {
        Candidate now = changed.getOrDefault(found.candidateNo(), found);
        String text = row.text(SecondField.KIND);
        Kind kind = KINDS.get(text);
        if (kind == null) {
            error(row, SecondField.KIND, "SECOND_KIND", text);
            return;
        }
        String reason = row.text(SecondField.REASON);
        if (reason.isEmpty()) {
            error(row, SecondField.REASON, "SECOND_REASON_MISSING", text);
            return;
        }
        switch (kind) {
            case EXEMPTION -> exempt(row, now);
            case DEFERRAL -> defer(row, now);
            case NEEDS -> put(row, now, "needs", NeedWords.read(reason));
            case TYPE -> put(row, now, "type", reason);
        }
    }

    private void exempt(SecondRow row, Candidate now) {
        String reason = row.text(SecondField.REASON);
        Optional<Exemption> rule = words.code(reason)
                .flatMap(code -> rules.outcomes().exemptions().stream()
                        .filter(e -> e.code().equals(code))
                        .findFirst());
        if (rule.isEmpty()) {
            error(row, SecondField.REASON, "SECOND_REASON", reason, words.choices());
            return;
        }
        Set<Subject> subjects = subjects(row, now);
        GrantCells cells = new GrantCells(row);
        Optional<Value> value = cells.read(rule.get(), leastFull(subjects));
        if (!cells.problems().isEmpty()) {
            problems.addAll(cells.problems());
            return;
        }
        for (Subject subject : subjects) {
            put(row, now, subject.code(), rule.get().code());
            value.ifPresent(set -> grant(row, now, subject, set));
        }
    }

    /** What every one of the subjects can bring. */
    private Marks leastFull(Set<Subject> subjects) {
        return subjects.stream()
                .flatMap(subject -> rules.subject(subject).stream())
                .map(SubjectRule::fullMarks)
                .reduce(Marks::min)
                .orElse(Marks.ZERO);
    }

    private void grant(SecondRow row, Candidate now, Subject subject, Value set) {
        String words = set.percent() ? set.value() + "%" : new Marks(set.value()).toString();
        if (isNew(row, now, "grant " + subject.code(), words)) {
            grants.add(new Grant(
                    now.candidateNo(),
                    subject,
                    set.percent(),
                    set.value(),
                    set.reason(),
                    set.by(),
                    set.second(),
                    row.place(set.percent() ? SecondField.PERCENT : SecondField.MARKS)));
        }
    }

    private void defer(SecondRow row, Candidate now) {
        if (!rules.outcomes().deferralAllowed()) {
            error(row, SecondField.KIND, "SECOND_NO_DEFERRAL");
            return;
        }
        Optional<Proof> proof = ProofWords.read(row.text(SecondField.PROOF));
        Proof wanted = rules.outcomes().deferralProof();
        if (proof.isEmpty()) {
            error(row, SecondField.PROOF, "SECOND_PROOF_WORD", row.text(SecondField.PROOF));
            return;
        }
        if (proof.get().compareTo(wanted) < 0) {
            error(row, SecondField.PROOF, "SECOND_PROOF", "proof." + proof.get(), "proof." + wanted);
            return;
        }
        String reason = row.text(SecondField.REASON);
        for (Subject subject : subjects(row, now)) {
            if (isNew(row, now, "defer " + subject.code(), reason)) {
                deferrals.add(
                        new Deferral(now.candidateNo(), subject, reason, proof.get(), row.place(SecondField.SUBJECT)));
            }
        }
    }

    /** The subjects named, those of the grade where none is; a subject that is not sat is a mistake. */
    private Set<Subject> subjects(SecondRow row, Candidate now) {
        String text = row.text(SecondField.SUBJECT);
        Set<Subject> all = words.subjectsOf(now.grade());
        if (text.isEmpty() || text.equals("全部") || text.equals("全科")) {
            if (all.isEmpty()) {
                error(row, SecondField.SUBJECT, "SECOND_SUBJECT", text, String.valueOf(now.grade()));
            }
            return all;
        }
        Set<Subject> named = ExemptionWords.named(text);
        if (named.isEmpty() || !all.containsAll(named)) {
            error(row, SecondField.SUBJECT, "SECOND_SUBJECT", text, String.valueOf(now.grade()));
            return Set.of();
        }
        return named;
    }

    /** Whether it was not granted before in this list; granted in two ways is a mistake. */
    private boolean isNew(SecondRow row, Candidate now, String what, String value) {
        String before = granted.putIfAbsent(now.candidateNo() + '/' + what, value);
        if (before != null && !before.equals(value)) {
            error(row, SecondField.REASON, "SECOND_TWICE", now.candidateNo(), before, value);
        }
        return before == null;
    }

    private void put(SecondRow row, Candidate found, String what, String value) {
        if (!isNew(row, found, what, value)) {
            return;
        }
        Candidate c = changed.getOrDefault(found.candidateNo(), found);
        Map<Subject, String> exemptions = new EnumMap<>(Subject.class);
        exemptions.putAll(c.exemptions());
        Subject.ofCode(what).ifPresent(subject -> exemptions.put(subject, value));
        changed.put(
                c.candidateNo(),
                new Candidate(
                        c.candidateNo(),
                        c.name(),
                        c.sex(),
                        c.idNo(),
                        c.studentNo(),
                        c.schoolCode(),
                        c.grade(),
                        c.className(),
                        what.equals("type") ? value : c.candidateType(),
                        what.equals("needs") ? value : c.needs(),
                        exemptions,
                        c.remark(),
                        c.registrationNo()));
    }
}
