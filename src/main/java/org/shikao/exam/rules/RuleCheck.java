package org.shikao.exam.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;

/**
 * Whether a rule pack is legal: ranges, and settings that contradict one another. Each finding names the key path. Only errors
 * make a pack illegal; a warning is shown and asked about.
 */
public final class RuleCheck {
    private final RulePack pack;
    private final Findings findings = new Findings();

    private RuleCheck(RulePack pack) {
        this.pack = pack;
    }

    /** Everything found, in the order of the pack's sections. */
    public static List<Problem> check(RulePack pack) {
        return new RuleCheck(pack).all();
    }

    private List<Problem> all() {
        head();
        new SubjectsCheck(pack, findings).check();
        new TasksCheck(pack, findings).check();
        draw();
        session();
        day();
        findings.range("examiner.ratioMax", pack.examiner().ratioMax(), 1, 4);
        pairs();
        marking();
        new ScoreCheck(pack, findings).check();
        new OutcomeCheck(pack.outcomes(), findings).check();
        report();
        labels();
        new ContradictionCheck(pack, findings).check();
        return findings.all();
    }

    private void head() {
        findings.code("id", pack.id());
        findings.text("version", pack.version(), 20);
        findings.text("name", pack.name(), 60);
        findings.text("exam.title", pack.exam().title(), 60);
        findings.text("exam.kindLabel", pack.exam().kindLabel(), 10);
        LocalDate day = pack.exam().firstDay();
        boolean usual = day.getYear() >= 2000 && day.getYear() <= 2100;
        findings.demand(usual, "RULES_OUT_OF_RANGE", "exam.firstDay", day, "2000-01-01", "2100-12-31");
        if (pack.draft()) {
            findings.warning("RULES_DRAFT", "draft", pack.name());
        }
    }

    private void draw() {
        DrawRule draw = pack.draw();
        findings.range("draw.minutesBefore", draw.minutesBefore(), 0, 240);
        SubjectsRule.Choice choice = pack.subjects().choice();
        boolean subjectDrawn = draw.object() == DrawRule.Object.SUBJECT_AND_SEAT;
        findings.demand(
                choice == SubjectsRule.Choice.ONE_BY_LOT || !subjectDrawn,
                "RULES_DRAW_SUBJECT_NOT_FREE",
                "draw.object");
        findings.demand(
                choice != SubjectsRule.Choice.PAPER || draw.object() != DrawRule.Object.EXPERIMENT,
                "RULES_DRAW_PAPER_BY_EXPERIMENT",
                "draw.object");
    }

    private void session() {
        SessionRule session = pack.session();
        findings.range("session.size", session.size(), 1, 200);
        findings.range("session.operateMinutes", session.operateMinutes(), 1, 180);
        findings.range("session.readMinutes", session.readMinutes(), 0, 60);
        findings.range("session.changeMinutes", session.changeMinutes(), 0, 120);
        findings.range(
                "session.entryClosesAfterMinutes",
                session.entryClosesAfterMinutes(),
                0,
                Math.max(session.operateMinutes() + session.readMinutes(), 0));
    }

    /** Half days may be empty (from = to), but in order, and one of them must hold a session. */
    private void day() {
        SessionRule s = pack.session();
        ordered("session.morningTo", s.morningFrom(), s.morningTo());
        ordered("session.afternoonFrom", s.morningTo(), s.afternoonFrom());
        ordered("session.afternoonTo", s.afternoonFrom(), s.afternoonTo());
        int longest = Math.max(minutes(s.morningFrom(), s.morningTo()), minutes(s.afternoonFrom(), s.afternoonTo()));
        int needed = s.operateMinutes() + s.readMinutes();
        findings.demand(longest >= needed, "RULES_DAY_TOO_SHORT", "session", needed, longest);
    }

    private void ordered(String path, LocalTime before, LocalTime after) {
        findings.demand(!after.isBefore(before), "RULES_TIME_ORDER", path, after, before);
    }

    private static int minutes(LocalTime from, LocalTime to) {
        return (to.toSecondOfDay() - from.toSecondOfDay()) / 60;
    }

    /** Two different schools a pair, each school in one pair only; they examine each other, which another rule may forbid. */
    private void pairs() {
        ExaminerRule rule = pack.examiner();
        List<List<String>> pairs = rule.pairedSchools();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < pairs.size(); i++) {
            String path = "examiner.pairedSchools[" + i + "]";
            List<String> pair = pairs.get(i);
            boolean two = pair.size() == 2 && !pair.get(0).equals(pair.get(1));
            findings.demand(
                    two && pair.stream().noneMatch(String::isBlank), "RULES_PAIR_OF_TWO", path, String.join(" ", pair));
            pair.stream().distinct().forEach(code -> findings.demand(seen.add(code), "RULES_PAIR_TWICE", path, code));
        }
        findings.demand(
                pairs.isEmpty() || !rule.avoidPairedSchool(), "RULES_PAIRS_FORBIDDEN", "examiner.avoidPairedSchool");
    }

    private void marking() {
        MarkingRule marking = pack.marking();
        findings.notNegative("marking.tolerance", marking.tolerance(), SubjectsCheck.MAX_MARKS);
        findings.positive("marking.step", marking.step(), SubjectsCheck.MAX_MARKS);
        for (SubjectRule rule : pack.subjects().list()) {
            Subject subject = rule.subject();
            findings.demand(
                    rule.rawMarks().isMultipleOf(marking.step()),
                    "RULES_STEP_DOES_NOT_FIT",
                    "marking.step",
                    marking.step(),
                    subject.code(),
                    rule.rawMarks());
        }
        findings.range("marking.correctionSignatures", marking.correctionSignatures(), 1, 2);
        findings.range("marking.recheckBelowPercent", marking.recheckBelowPercent(), 0, 100);
    }

    private void report() {
        ReportRule report = pack.report();
        findings.range("report.copies", report.copies(), 1, 9);
        findings.range("report.appealDays", report.appealDays(), 0, 60);
        findings.range("report.signBlocks", report.signBlocks().size(), 0, 8);
        for (int i = 0; i < report.signBlocks().size(); i++) {
            findings.text("report.signBlocks[" + i + "]", report.signBlocks().get(i), 20);
        }
        findings.distinct("report.signBlocks", report.signBlocks());
    }

    private void labels() {
        findings.text("labels.room", pack.labels().room(), 10);
        findings.text("labels.bench", pack.labels().bench(), 10);
        findings.text("labels.examiner", pack.labels().examiner(), 10);
    }
}
