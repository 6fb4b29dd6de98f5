package org.shikao.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.Appeal.Ruling;
import org.shikao.exam.journal.Appellant;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.plan.Session;
import org.shikao.exam.rules.OutcomeRule.Proof;
import org.shikao.flow.HandleAppeals.Decision;
import org.shikao.flow.HandleAppeals.Order;

/** What an exam day seldom goes without: somebody ill, apparatus that fails, a few who ask to have their score checked. */
final class DemoRegisters {
    private static final int APPEALS = 3;
    private static final int PUBLISHED_AFTER_DAYS = 7;
    private static final List<String> GROUNDS = List.of("请核对各评分点合计", "请核对登分是否有误", "请核对是否漏加分");

    private final DemoFlows flows;

    DemoRegisters(DemoFlows flows) {
        this.flows = flows;
    }

    /** Defers the last candidate of a session; absent where the rules know no deferral, or nobody else would be left. */
    Answer<Optional<String>> defer(OpenExam exam, Session session, List<String> missing) {
        List<String> due = session.candidates().stream()
                .filter(no -> !missing.contains(no))
                .toList();
        List<SheetKey> sheets = exam.day().sheets(session.id()).stream()
                .map(MarkSheet::key)
                .filter(key -> due.size() > 1 && key.candidateNo().equals(due.get(due.size() - 1)))
                .toList();
        if (sheets.isEmpty() || !exam.rules().outcomes().deferralAllowed()) {
            return Answer.of(Optional.empty());
        }
        for (SheetKey key : sheets) {
            Answer<?> saved = flows.score().defer(exam, key, Proof.COUNTY_HOSPITAL, "住院");
            if (saved.refused()) {
                return Answer.refused(saved.problems());
            }
        }
        return Answer.of(Optional.of(sheets.get(0).candidateNo()));
    }

    /** Apparatus that failed before anybody touched it, replaced at once. */
    List<Problem> fault(OpenExam exam, Session session) {
        return exam.day().sheets(session.id()).stream()
                .filter(sheet -> sheet.benchNo() > 0)
                .findFirst()
                .map(sheet -> flows.faults()
                        .add(
                                exam,
                                new RegisterFault.Order(
                                        session.id(), sheet.benchNo(), "", "秒表", 2, Optional.empty(), "开考后发现不走", "实验员"))
                        .problems())
                .orElse(List.of());
    }

    /** A few appeals within the days of rule 38: all but the last are decided and uphold the score. */
    List<Problem> appeal(OpenExam exam) {
        LocalDate published = exam.plan().sessions().stream()
                .map(Session::date)
                .max(LocalDate::compareTo)
                .orElseThrow()
                .plusDays(PUBLISHED_AFTER_DAYS);
        List<Problem> problems = new ArrayList<>();
        List<SheetKey> asking = asking(exam);
        for (int i = 0; i < asking.size(); i++) {
            Appellant who = Appellant.values()[i % Appellant.values().length];
            String day = published.toString();
            Answer<?> done =
                    flows.appeals().open(exam, new Order(asking.get(i), who, day, day, GROUNDS.get(i), "", "登分员"));
            if (!done.refused() && i < asking.size() - 1) {
                done = flows.appeals()
                        .decide(exam, new Decision(asking.get(i), "", Ruling.UPHELD, "合计无误", "复核员甲", "复核员乙"));
            }
            problems.addAll(done.problems());
        }
        return problems;
    }

    /** Those who lost marks, one a candidate; nobody where scores may not be asked about. */
    private static List<SheetKey> asking(OpenExam exam) {
        boolean allowed = exam.rules().report().appealDays() > 0;
        return exam.day().allSheets().stream()
                .filter(sheet -> allowed && sheet.outcome() == Outcome.EARNED)
                .filter(sheet -> sheet.values().containsValue(Marks.ZERO))
                .map(MarkSheet::key)
                .limit(APPEALS)
                .toList();
    }
}
