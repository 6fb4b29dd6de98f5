package org.shikao.exam.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
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
 * Judges a second list (免考、缓考、特殊需要、考生类别) against the roster and the rule pack: each row names a candidate by candidate number,
 * identity number or student number and by name, and grants one thing, or has a column for each that it may grant.
 */
public final class SecondListCheck {
    private final RulePack rules;
    private final ExemptionWords words;
    private final Map<String, Candidate> byNo = new HashMap<>();
    private final Map<String, Candidate> byId = new HashMap<>();
    private final Map<String, Candidate> byStudentNo = new HashMap<>();
    private final Map<String, Candidate> changed = new HashMap<>();
    private final Map<String, Place> changedAt = new HashMap<>();
    private final Map<String, String> granted = new HashMap<>();
    private final List<Deferral> deferrals = new ArrayList<>();
    private final List<Grant> grants = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Place> deciding = new HashSet<>();

    private SecondListCheck(RulePack rules, Roster roster) {
        this.rules = rules;
        words = new ExemptionWords(rules);
        roster.candidates().forEach(c -> {
            byNo.put(c.candidateNo(), c);
            if (!c.idNo().isEmpty()) {
                byId.put(c.idNo(), c);
            }
            if (!c.studentNo().isEmpty()) {
                byStudentNo.put(c.studentNo(), c);
            }
        });
    }

    /** Judges all rows; those without a mistake are applied one after the other. */
    public static SecondChecked check(List<SecondRow> rows, RulePack rules, Roster roster) {
        SecondListCheck check = new SecondListCheck(rules, roster);
        check.deciding.addAll(VerdictWords.deciding(rows));
        rows.forEach(check::judge);
        List<Candidate> other = roster.candidates().stream()
                .map(c -> check.changed.getOrDefault(c.candidateNo(), c))
                .filter(c -> !c.equals(check.byNo.get(c.candidateNo())))
                .toList();
        // what is granted in all subjects is one mistake of its cell, not one a subject
        List<Problem> problems = check.problems.stream().distinct().toList();
        return new SecondChecked(rows.size(), other, check.deferrals, check.grants, problems, check.changedAt);
    }

    /** In the wide layout whoever is granted nothing is passed over: schools send the list of a whole class. */
    private void judge(SecondRow row) {
        List<Problem> broken = row.broken();
        if (!broken.isEmpty()) {
            problems.addAll(broken);
            return;
        }
        WideCells.Entries wide = WideCells.of(row);
        boolean nothing = wide.rows().isEmpty() && wide.problems().isEmpty();
        if (nothing && !row.isLong()) {
            return;
        }
        List<Problem> verdict = VerdictWords.judge(row, deciding);
        problems.addAll(verdict);
        if (!verdict.isEmpty() && !Problem.anyError(verdict)) {
            return;
        }
        problems.addAll(wide.problems());
        int before = problems.size();
        candidate(row).ifPresent(candidate -> {
            if (row.isLong()) {
                grant(row, candidate, row.text(SecondField.REASON).isEmpty());
            }
            wide.rows().forEach(entry -> grant(entry, candidate, false));
        });
        List<SecondRow> all = row.isLong() ? List.of(row) : wide.rows();
        Doubts.of(row, all, words.choices()).stream()
                .filter(doubt -> problems.subList(before, problems.size()).stream()
                        .noneMatch(p -> p.isError() && p.place().equals(doubt.place())))
                .forEach(problems::add);
    }

    private void error(SecondRow row, SecondField field, String code, String... args) {
        problems.add(Problem.error(code, row.place(field), args));
    }

    /** The candidate that number, identity number and name agree on. */
    private Optional<Candidate> candidate(SecondRow row) {
        String no = CellText.identifier(row.text(SecondField.CANDIDATE_NO)).text();
        String id = CellText.idNumber(row.text(SecondField.ID_NO)).text();
        String studentNo =
                CellText.idNumber(row.text(SecondField.STUDENT_NO)).text().toUpperCase(Locale.ROOT);
        SecondField field = !no.isEmpty()
                ? SecondField.CANDIDATE_NO
                : id.isEmpty() && !studentNo.isEmpty() ? SecondField.STUDENT_NO : SecondField.ID_NO;
        if (no.isEmpty() && id.isEmpty() && studentNo.isEmpty()) {
            error(row, field, "SECOND_WHO");
            return Optional.empty();
        }
        Candidate found = switch (field) {
            case CANDIDATE_NO -> byNo.get(no);
            case STUDENT_NO -> byStudentNo.get(studentNo);
            default -> byId.get(id);
        };
        if (found == null) {
            refuse(row, field, "SECOND_UNKNOWN", no.isEmpty() ? id + studentNo : no);
            return Optional.empty();
        }
        if (!id.isEmpty() && !id.equals(found.idNo())) {
            refuse(row, SecondField.ID_NO, "SECOND_TWO_PEOPLE", found.candidateNo());
            return Optional.empty();
        }
        return named(row, found);
    }

    /** A number that is wrong by itself is told so; else what it leads to is the mistake. */
    private void refuse(SecondRow row, SecondField field, String code, String arg) {
        SecondNumbers.wrong(row, field, byNo.keySet())
                .ifPresentOrElse(problems::add, () -> error(row, field, code, arg));
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

    /** @param empty whether what is granted lacks a word that it must have */
    private void grant(SecondRow row, Candidate found, boolean empty) {
        Candidate now = changed.getOrDefault(found.candidateNo(), found);
        String text = row.text(SecondField.KIND);
        SecondKind kind = SecondKind.of(text);
        if (kind == null) {
            error(row, SecondField.KIND, "SECOND_KIND", text);
            return;
        }
        String reason = row.text(SecondField.REASON);
        if (empty && kind != SecondKind.BACK) {
            error(row, SecondField.REASON, "SECOND_REASON_MISSING", text);
            return;
        }
        switch (kind) {
            case EXEMPTION -> exempt(row, now);
            case DEFERRAL -> defer(row, now);
            case BACK -> takeBack(row, now);
            case NEEDS -> needs(row, now, reason);
            case TYPE -> type(row, now, reason);
        }
    }

    private void needs(SecondRow row, Candidate now, String typed) {
        String needs = NeedWords.read(typed);
        NeedWords.told(typed, row.place(SecondField.REASON)).ifPresent(problems::add);
        List<String> unknown = NeedWords.unknown(needs);
        if (!unknown.isEmpty()) {
            problems.add(Problem.warning(
                    "ROSTER_NEED_UNKNOWN",
                    row.place(SecondField.REASON),
                    String.join("、", unknown),
                    NeedWords.CHOICES));
        }
        put(row, now, "needs", needs);
    }

    private void type(SecondRow row, Candidate now, String typed) {
        String type = TypeWords.read(typed);
        TypeWords.told(typed, row.place(SecondField.REASON)).ifPresent(problems::add);
        if (!TypeWords.isKnown(type)) {
            problems.add(
                    Problem.warning("ROSTER_TYPE_UNKNOWN", row.place(SecondField.REASON), type, TypeWords.CHOICES));
        }
        put(row, now, "type", type);
    }

    private void exempt(SecondRow row, Candidate now) {
        String reason = row.text(SecondField.REASON);
        Optional<Exemption> rule = words.exemption(reason);
        if (rule.isEmpty()) {
            if (!isRefused(row, reason)) {
                String code = reason.isEmpty() ? "SECOND_WHY" : "SECOND_REASON";
                error(row, SecondField.REASON, code, reason, words.choices());
            }
            return;
        }
        Set<Subject> subjects = subjects(row, now);
        Set<Subject> sat = subjects.stream().filter(now::satBefore).collect(Collectors.toSet());
        if (!sat.isEmpty()) {
            error(
                    row,
                    SecondField.SUBJECT,
                    "SECOND_SAT",
                    now.candidateNo(),
                    ExemptionWords.codes(sat),
                    ExemptionWords.codes(due(now)));
            return;
        }
        GrantCells cells = new GrantCells(row, words.shares());
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

    /** Whether a word of the reason says that nothing was granted, which is a mistake. */
    private boolean isRefused(SecondRow row, String reason) {
        Optional<String> word = RefusalWords.find(reason);
        word.ifPresent(no -> error(row, SecondField.REASON, "ROSTER_GRANT_REFUSED", reason, no, words.choices()));
        return word.isPresent();
    }

    /** The subjects of the grade that were not sat before. */
    private Set<Subject> due(Candidate now) {
        return words.subjectsOf(now.grade()).stream()
                .filter(subject -> !now.satBefore(subject))
                .collect(Collectors.toSet());
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
        String reason = row.text(SecondField.REASON);
        if (isRefused(row, reason)) {
            return;
        }
        if (!RefusalWords.isReason(reason)) {
            error(row, SecondField.REASON, "SECOND_CELL", reason);
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
        for (Subject subject : wholePaper(row, now)) {
            if (isNew(row, now, "defer " + subject.code(), reason)) {
                put(row, now, subject, reason, proof.get());
            }
        }
    }

    private void takeBack(SecondRow row, Candidate now) {
        for (Subject subject : wholePaper(row, now)) {
            if (isNew(row, now, "defer " + subject.code(), row.text(SecondField.KIND))) {
                Place place = row.place(SecondField.KIND);
                deferrals.add(Deferral.back(now.candidateNo(), subject, row.text(SecondField.REASON), place));
            }
        }
    }

    private void put(SecondRow row, Candidate now, Subject subject, String reason, Proof proof) {
        deferrals.add(new Deferral(now.candidateNo(), subject, reason, proof, row.place(SecondField.SUBJECT)));
    }

    /** The subjects to be sat that are named, and with a paper the rest of it, which is told. */
    private Set<Subject> wholePaper(SecondRow row, Candidate now) {
        Set<Subject> named = toSit(row, now);
        Set<Subject> besides = new WholePaper(rules)
                .besides(named, now.grade(), now.exemptions().keySet());
        WholePaper.told(named, besides, row.place(SecondField.SUBJECT)).ifPresent(problems::add);
        Set<Subject> all = new TreeSet<>(named);
        all.addAll(besides);
        return all;
    }

    /** Of the subjects named those to be sat; one that is not is a mistake where it is named by itself. */
    private Set<Subject> toSit(SecondRow row, Candidate now) {
        Set<Subject> subjects = subjects(row, now);
        Set<Subject> due = subjects.stream()
                .filter(subject -> !now.exemptions().containsKey(subject))
                .collect(Collectors.toCollection(TreeSet::new));
        boolean each = !GrantText.named(row.text(SecondField.SUBJECT)).isEmpty();
        if (!subjects.isEmpty() && (due.isEmpty() || each && due.size() < subjects.size())) {
            error(row, SecondField.SUBJECT, "SECOND_NOT_SAT", now.candidateNo(), ExemptionWords.codes(subjects));
            return Set.of();
        }
        return due;
    }

    /** The subjects named, those of the grade where none is; a subject that is not sat is a mistake. */
    private Set<Subject> subjects(SecondRow row, Candidate now) {
        String text = row.text(SecondField.SUBJECT);
        Set<Subject> all = words.subjectsOf(now.grade());
        if (all.isEmpty()) {
            error(row, SecondField.SUBJECT, "SECOND_SUBJECT_NONE", String.valueOf(now.grade()));
            return all;
        }
        if (text.isEmpty() || GrantText.isAll(text) || GrantText.counts(text, all.size())) {
            return all;
        }
        Set<Subject> named = GrantText.named(text);
        if (named.isEmpty() || !all.containsAll(named)) {
            Set<Subject> wrong = new TreeSet<>(named);
            wrong.removeAll(all);
            String told = named.isEmpty() ? text : ExemptionWords.codes(wrong);
            String[] grade = {told, String.valueOf(now.grade()), ExemptionWords.codes(all)};
            error(row, SecondField.SUBJECT, "SECOND_SUBJECT", grade);
            return Set.of();
        }
        return named;
    }

    /** Whether it was not granted before in this list; granted in two ways is a mistake. */
    private boolean isNew(SecondRow row, Candidate now, String what, String value) {
        String before = granted.putIfAbsent(now.candidateNo() + '/' + what, value);
        if (before != null && !before.equals(value)) {
            error(row, SecondField.REASON, "SECOND_TWICE", now.candidateNo(), words.named(before), words.named(value));
        }
        return before == null;
    }

    private void put(SecondRow row, Candidate found, String what, String value) {
        if (!isNew(row, found, what, value)) {
            return;
        }
        changedAt.putIfAbsent(found.candidateNo(), row.place(SecondField.REASON));
        Candidate c = changed.getOrDefault(found.candidateNo(), found);
        Map<Subject, String> exemptions = new EnumMap<>(Subject.class);
        exemptions.putAll(c.exemptions());
        Subject.ofCode(what).ifPresent(subject -> exemptions.put(subject, value));
        changed.put(
                c.candidateNo(),
                c.but()
                        .candidateType(what.equals("type") ? value : c.candidateType())
                        .needs(what.equals("needs") ? value : c.needs())
                        .exemptions(exemptions)
                        .build());
    }
}
