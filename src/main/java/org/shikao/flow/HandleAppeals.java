package org.shikao.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.Appeal;
import org.shikao.exam.journal.Appeal.Ruling;
import org.shikao.exam.journal.Appellant;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.roster.Candidate;

/** The register of appeals (复核登记, rule 38): received, looked into, decided by two people. It changes no marks itself. */
public final class HandleAppeals {
    /**
     * An appeal that was received.
     *
     * @param published the day on which the scores were made known, as {@code 2026-06-20}
     * @param received the day on which it came, written likewise
     * @param late why one that came after the days of appeal is taken, else empty
     */
    public record Order(
            SheetKey sheet,
            Appellant appellant,
            String published,
            String received,
            String ground,
            String late,
            String by) {}

    /** A decision; {@code appeal} is the id, empty for the only one of the sheet that is open. */
    public record Decision(SheetKey sheet, String appeal, Ruling ruling, String reason, String by, String second) {}

    /** An entry of the register; {@code ruling} is empty while it is open, {@code corrections} how often the sheet was corrected. */
    public record Row(
            String id,
            SheetKey sheet,
            String name,
            Appellant appellant,
            String published,
            String received,
            String ground,
            String late,
            String by,
            Optional<Ruling> ruling,
            boolean disputed,
            int corrections,
            String reason,
            List<String> decidedBy) {}

    /** Takes an appeal down; gives the register. */
    public Answer<List<Row>> open(OpenExam exam, Order o) {
        Fact fact = new Fact.AppealOpened(
                o.sheet(),
                o.appellant(),
                o.published().strip(),
                o.received().strip(),
                o.ground().strip(),
                o.late().strip(),
                o.by());
        return exam.record(o.by(), List.of(fact)).map(last -> list(exam));
    }

    /** Decides an appeal; gives the register. */
    public Answer<List<Row>> decide(OpenExam exam, Decision d) {
        String id =
                d.appeal().isBlank() ? onlyOpen(exam, d.sheet()) : d.appeal().strip();
        Fact fact = new Fact.AppealDecided(d.sheet(), id, d.ruling(), d.reason().strip(), d.by(), d.second());
        return exam.record(d.by(), List.of(fact)).map(last -> list(exam));
    }

    /** The only open one, or the last that was decided: who decides twice is told so, not that there is none. */
    private static String onlyOpen(OpenExam exam, SheetKey sheet) {
        List<Appeal> all = exam.day().appeals().stream()
                .filter(appeal -> appeal.opened().sheet().equals(sheet))
                .toList();
        List<Appeal> open = all.stream().filter(Appeal::isOpen).toList();
        List<Appeal> meant = open.isEmpty() && !all.isEmpty() ? all.subList(all.size() - 1, all.size()) : open;
        return meant.size() == 1 ? meant.get(0).id() : "";
    }

    /** The register, by candidate and subject. */
    public List<Row> list(OpenExam exam) {
        List<Appeal> appeals = exam.day().appeals();
        Set<String> numbers =
                appeals.stream().map(a -> a.opened().sheet().candidateNo()).collect(Collectors.toSet());
        Map<String, String> names = exam.roster().candidates().stream()
                .filter(candidate -> numbers.contains(candidate.candidateNo()))
                .collect(Collectors.toMap(Candidate::candidateNo, Candidate::name, (one, other) -> one));
        return appeals.stream().map(appeal -> row(appeal, names)).toList();
    }

    private static Row row(Appeal appeal, Map<String, String> names) {
        Fact.AppealOpened opened = appeal.opened();
        return new Row(
                appeal.id(),
                opened.sheet(),
                names.getOrDefault(opened.sheet().candidateNo(), ""),
                opened.appellant(),
                opened.published(),
                opened.received(),
                opened.ground(),
                opened.late(),
                opened.name(),
                appeal.decided().map(Fact.AppealDecided::ruling),
                appeal.disputed(),
                appeal.corrections(),
                appeal.decided().map(Fact.AppealDecided::reason).orElse(""),
                appeal.decided().map(d -> List.of(d.name1(), d.name2())).orElse(List.of()));
    }
}
