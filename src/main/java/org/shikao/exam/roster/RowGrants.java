package org.shikao.exam.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.ExemptionWords.Granted;
import org.shikao.exam.roster.SecondChecked.Deferral;
import org.shikao.exam.rules.OutcomeRule.Proof;
import org.shikao.exam.rules.RulePack;

/** What the columns of exemptions (免考) and deferrals (缓考) of a roster grant: one for all of it, or one each for yes, subject and reason. */
final class RowGrants {
    /** The columns of one thing: what is granted, for which subjects, and why; and those of one subject each. */
    private record Columns(
            RosterField grant,
            RosterField subject,
            RosterField reason,
            Map<RosterField, Subject> each,
            GrantText.Kind usual,
            String code) {
        /** The column that says something, for a mistake that is in none of them alone. */
        Place place(RosterRow row, Map<RosterField, String> said) {
            RosterField first = said.get(grant).isEmpty() ? reason : grant;
            return row.place(said.get(first).isEmpty() ? subject : first);
        }
    }

    private static final Columns EXEMPTION = new Columns(
            RosterField.EXEMPTION,
            RosterField.EXEMPTION_SUBJECT,
            RosterField.EXEMPTION_REASON,
            new EnumMap<>(Map.of(
                    RosterField.EXEMPTION_PHYSICS, Subject.PHYSICS,
                    RosterField.EXEMPTION_CHEMISTRY, Subject.CHEMISTRY,
                    RosterField.EXEMPTION_BIOLOGY, Subject.BIOLOGY)),
            GrantText.Kind.EXEMPTION,
            "ROSTER_EXEMPTION_UNKNOWN");
    private static final Columns DEFERRAL = new Columns(
            RosterField.DEFERRAL,
            RosterField.DEFERRAL_SUBJECT,
            RosterField.DEFERRAL_REASON,
            new EnumMap<>(Map.of(
                    RosterField.DEFERRAL_PHYSICS, Subject.PHYSICS,
                    RosterField.DEFERRAL_CHEMISTRY, Subject.CHEMISTRY,
                    RosterField.DEFERRAL_BIOLOGY, Subject.BIOLOGY)),
            GrantText.Kind.DEFERRAL,
            "ROSTER_DEFERRAL_UNKNOWN");
    /** The fields that are read here. */
    static final List<RosterField> FIELDS = Stream.concat(Stream.of(RosterField.EXEMPTION), RosterField.APART.stream())
            .toList();

    private final RulePack rules;
    private final ExemptionWords words;
    private final List<Problem> problems;
    private final List<Deferral> deferrals = new ArrayList<>();

    RowGrants(RulePack rules, List<Problem> problems) {
        this.rules = rules;
        this.problems = problems;
        words = new ExemptionWords(rules);
    }

    /** The sittings that were put off by the rows read. */
    List<Deferral> deferrals() {
        return deferrals;
    }

    /** Whether a cell of a row says anything of exemptions or deferrals. */
    boolean speaks(RosterRow row) {
        for (RosterField field : FIELDS) {
            if (!row.text(field).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The exemptions of a row by what its cells say; what it puts off is kept. */
    Map<Subject, String> read(RosterRow row, Map<RosterField, String> said, int grade, String candidateNo) {
        if (said.values().stream().allMatch(String::isEmpty)) {
            return Map.of();
        }
        Map<Subject, String> exempt = new EnumMap<>(Subject.class);
        int before = deferrals.size();
        for (Columns columns : List.of(EXEMPTION, DEFERRAL)) {
            Map<Place, Granted> cells = cells(columns, row, said, grade);
            cells.forEach((place, granted) -> {
                exempt.putAll(granted.exemptions());
                defer(candidateNo, granted.deferrals(), place);
            });
        }
        contradicting(row, said, exempt, before);
        paper(grade, exempt.keySet(), before);
        doubts(row, said, !exempt.isEmpty(), deferrals.size() > before);
        return exempt.isEmpty() ? Map.of() : exempt;
    }

    /** What is granted by the cell of each subject that says something, else by the columns for all of them. */
    private Map<Place, Granted> cells(Columns columns, RosterRow row, Map<RosterField, String> said, int grade) {
        Map<Place, Granted> cells = new LinkedHashMap<>();
        columns.each().forEach((field, subject) -> {
            if (!GrantText.isNone(said.get(field))) {
                cells.put(row.place(field), one(columns, said, field, row.place(field), grade));
            }
        });
        if (!cells.isEmpty()) {
            return cells;
        }
        Place place = columns.place(row, said);
        boolean apart =
                !row.has(columns.grant()) && columns.each().keySet().stream().anyMatch(row::has);
        if (apart && !none(said.get(columns.reason())).isEmpty()) {
            contradiction(row.place(columns.reason()), "", said.get(columns.reason()));
            return Map.of();
        }
        cells.put(place, granted(columns, said, grade, place));
        return cells;
    }

    /** What the cell of one subject grants, with the reason of another column where it gives none. */
    private Granted one(Columns columns, Map<RosterField, String> said, RosterField field, Place place, int grade) {
        String text = said.get(field);
        String grant = said.get(columns.grant());
        if (!grant.isEmpty() && GrantText.isNone(grant)) {
            contradiction(place, grant, text);
            return Granted.NOTHING;
        }
        Set<Subject> own = Set.of(columns.each().get(field));
        String other = GrantText.isAll(grant) || grant.isEmpty() ? none(said.get(columns.reason())) : grant;
        List<GrantText> parts = GrantText.of(text, columns.usual()).stream()
                .map(part -> new GrantText(
                        part.subjects().isEmpty() || part.subjects().equals(own) ? part.kind() : GrantText.Kind.UNCLEAR,
                        own,
                        part.reason().isEmpty() ? other : part.reason(),
                        part.percent()))
                .toList();
        Optional<Granted> read = words.read(parts, grade);
        if (read.isEmpty()) {
            String wrong = RefusalWords.find(text).isPresent() || other.isEmpty() ? text : text + " " + other;
            problems.add(words.misread(columns.code(), wrong, place));
            return Granted.NOTHING;
        }
        problems.addAll(words.percents(parts, place));
        return read.get();
    }

    private Granted granted(Columns columns, Map<RosterField, String> said, int grade, Place place) {
        Optional<List<GrantText>> parts = parts(columns, said, place);
        if (parts.isEmpty()) {
            return Granted.NOTHING;
        }
        Optional<Granted> read = words.read(parts.get(), grade);
        if (read.isEmpty()) {
            String first = said.get(columns.grant());
            problems.add(words.misread(columns.code(), first.isEmpty() ? said.get(columns.reason()) : first, place));
            return Granted.NOTHING;
        }
        problems.addAll(words.percents(parts.get(), place));
        return read.get();
    }

    /** What the columns say together; empty if they contradict each other, which is told. */
    private Optional<List<GrantText>> parts(Columns columns, Map<RosterField, String> said, Place place) {
        String grant = said.get(columns.grant());
        String subjects = none(said.get(columns.subject()));
        String reason = none(said.get(columns.reason()));
        if (subjects.isEmpty() && reason.isEmpty()) {
            return Optional.of(GrantText.of(grant, columns.usual()));
        }
        String beside = subjects.isEmpty() ? reason : subjects;
        if (!grant.isEmpty() && GrantText.isNone(grant)) {
            return contradiction(place, grant, beside);
        }
        boolean bare = grant.isEmpty() || GrantText.isAll(grant);
        if (bare && subjects.isEmpty()) {
            return Optional.of(GrantText.of(reason, columns.usual()));
        }
        Set<Subject> named = GrantText.named(subjects);
        if (!subjects.isEmpty() && !GrantText.isAll(subjects) && named.isEmpty()) {
            problems.add(Problem.error(columns.code(), place, subjects, words.choices()));
            return Optional.empty();
        }
        List<GrantText> parts = new ArrayList<>();
        for (GrantText part : GrantText.of(bare ? "是" : grant, columns.usual())) {
            if (!part.subjects().isEmpty()
                    && !named.isEmpty()
                    && !part.subjects().equals(named)) {
                return contradiction(place, grant, subjects);
            }
            parts.addAll(completed(part, named, reason, columns.usual()));
        }
        return Optional.of(parts);
    }

    /** A part with the subjects and the reason that other columns give, where it says none of its own. */
    private static List<GrantText> completed(GrantText part, Set<Subject> named, String reason, GrantText.Kind usual) {
        Set<Subject> subjects = part.subjects().isEmpty() ? named : part.subjects();
        List<GrantText> why = part.reason().isEmpty() ? GrantText.of(reason, usual) : List.of();
        if (why.isEmpty()) {
            return List.of(new GrantText(part.kind(), subjects, part.reason(), part.percent()));
        }
        return why.stream()
                .map(w -> new GrantText(
                        w.subjects().isEmpty() || w.subjects().equals(subjects) ? part.kind() : GrantText.Kind.UNCLEAR,
                        subjects,
                        w.reason(),
                        w.percent()))
                .toList();
    }

    private static String none(String text) {
        return GrantText.isNone(text) ? "" : text;
    }

    private Optional<List<GrantText>> contradiction(Place place, String one, String other) {
        problems.add(Problem.error("ROSTER_GRANT_CONTRADICTS", place, one, other));
        return Optional.empty();
    }

    private void defer(String candidateNo, Map<Subject, String> put, Place place) {
        if (put.isEmpty()) {
            return;
        }
        if (!rules.outcomes().deferralAllowed()) {
            problems.add(Problem.error("SECOND_NO_DEFERRAL", place));
            return;
        }
        Proof wanted = rules.outcomes().deferralProof();
        if (wanted != Proof.NONE) {
            problems.add(Problem.warning("ROSTER_DEFERRAL_PROOF", place, "proof." + wanted));
        }
        put.forEach((subject, reason) -> deferrals.add(new Deferral(candidateNo, subject, reason, Proof.NONE, place)));
    }

    /** With a paper the rest of it is put off, too, and told. */
    private void paper(int grade, Set<Subject> exempt, int before) {
        List<Deferral> own = List.copyOf(deferrals.subList(before, deferrals.size()));
        Set<Subject> named = own.stream().map(Deferral::subject).collect(Collectors.toSet());
        Set<Subject> besides = new WholePaper(rules).besides(named, grade, exempt);
        if (!besides.isEmpty()) {
            Deferral first = own.get(0);
            WholePaper.told(named, besides, first.place()).ifPresent(problems::add);
            besides.forEach(subject -> deferrals.add(
                    new Deferral(first.candidateNo(), subject, first.reason(), Proof.NONE, first.place())));
        }
    }

    /** What was granted by one column, another one may doubt. */
    private void doubts(RosterRow row, Map<RosterField, String> said, boolean exempt, boolean put) {
        if (exempt) {
            doubt(row, said, RosterField.EXEMPTION_REASON);
        }
        if (put) {
            doubt(row, said, RosterField.DEFERRAL_REASON);
        }
        if (exempt || put) {
            String remark = CellText.words(row.text(RosterField.REMARK)).text();
            Doubts.remark(remark, row.place(RosterField.REMARK)).ifPresent(problems::add);
        }
    }

    private void doubt(RosterRow row, Map<RosterField, String> said, RosterField reason) {
        Doubts.reason(said.get(reason), row.place(reason), words.choices()).ifPresent(problems::add);
    }

    /** Who is exempt from a subject does not sit it later either: two columns must not say both. */
    private void contradicting(RosterRow row, Map<RosterField, String> said, Map<Subject, String> exempt, int before) {
        Place own = EXEMPTION.place(row, said);
        List<Deferral> elsewhere = deferrals.subList(before, deferrals.size()).stream()
                .filter(d -> !d.place().equals(own) && !d.place().equals(row.place()))
                .toList();
        if (exempt.isEmpty() || elsewhere.isEmpty()) {
            return;
        }
        Place place = elsewhere.get(0).place();
        Set<Subject> put = elsewhere.stream().map(Deferral::subject).collect(Collectors.toSet());
        if (!Collections.disjoint(put, exempt.keySet())) {
            problems.add(
                    Problem.error("ROSTER_GRANT_CONTRADICTS", place, first(EXEMPTION, said), first(DEFERRAL, said)));
        }
    }

    /** What the first of the columns says that says something. */
    private static String first(Columns columns, Map<RosterField, String> said) {
        return Stream.concat(Stream.of(columns.grant()), columns.each().keySet().stream())
                .map(said::get)
                .filter(text -> !GrantText.isNone(text))
                .findFirst()
                .orElse("");
    }
}
