package org.shikao.exam.rules;

import java.util.List;
import java.util.stream.Stream;
import org.shikao.exam.Marks;
import org.shikao.exam.rules.DrawRule.Actor;
import org.shikao.exam.rules.DrawRule.Unit;
import org.shikao.exam.rules.MarkingRule.Mode;
import org.shikao.exam.rules.OutcomeRule.FaultRemedy;
import org.shikao.exam.rules.OutcomeRule.Penalty;
import org.shikao.exam.rules.ReportRule.Appeal;
import org.shikao.exam.rules.ScoreRule.Disclosure;

/** Settings that are legal each by itself but say against each other; all of them warnings, at the key that gives way. */
final class ContradictionCheck {
    private static final List<String> KINDS = List.of("考试", "考查", "测试", "加试");
    /** Room, bench and examiner. */
    private static final int LABELS = 3;

    /** Percent. */
    private static final int WHOLE = 100;

    private final RulePack pack;
    private final Findings findings;

    ContradictionCheck(RulePack pack, Findings findings) {
        this.pack = pack;
        this.findings = findings;
    }

    void check() {
        exam(pack.exam());
        tasks(pack.tasks());
        draw(pack.draw());
        marking(pack.marking());
        boolean signsUnseen = pack.score().candidateSigns() && pack.score().disclosure() == Disclosure.NONE;
        warn(signsUnseen, "RULES_SIGNS_UNSEEN", "score.candidateSigns");
        boolean capsAtZero = pack.score().passPercent() == 0
                && pack.outcomes().penalties().stream().anyMatch(p -> p.kind() == Penalty.Kind.CAP_AT_PASS);
        warn(capsAtZero, "RULES_CAP_AT_ZERO", "score.passPercent");
        failed(pack.score(), pack.outcomes());
        boolean csv = pack.report().exportFormat() == ReportRule.Format.CSV;
        boolean encoded = pack.report().exportEncoding() == ReportRule.Encoding.GB18030;
        warn(encoded && !csv, "RULES_ENCODING_UNUSED", "report.exportEncoding");
        appeal(pack.report());
        boolean toldUnmarked =
                pack.marking().mode() == Mode.NETWORKED && pack.score().disclosure() != Disclosure.NONE;
        warn(toldUnmarked, "RULES_NETWORKED_TOLD", "score.disclosure");
        OutcomeRule outcomes = pack.outcomes();
        boolean noSecondSitting = outcomes.faultRemedy() == FaultRemedy.RESIT && !outcomes.deferralAllowed();
        warn(noSecondSitting, "RULES_RESIT_NEVER", "outcomes.faultRemedy");
        boolean proofOfNothing = !outcomes.deferralAllowed() && outcomes.deferralProof() != OutcomeRule.Proof.NONE;
        warn(proofOfNothing, "RULES_PROOF_UNUSED", "outcomes.deferralProof");
        day(outcomes);
        examiners(pack.examiner());
        LabelRule labels = pack.labels();
        long words = Stream.of(labels.room(), labels.bench(), labels.examiner())
                .map(String::strip)
                .distinct()
                .count();
        warn(words < LABELS, "RULES_LABELS_SAME", "labels.bench");
    }

    /** Who is exempt and fails all the same, and penalties that take everything or nothing. */
    private void failed(ScoreRule score, OutcomeRule outcomes) {
        boolean passFail = score.output() == ScoreRule.Output.PASS_FAIL;
        List<OutcomeRule.Exemption> exemptions = outcomes.exemptions();
        for (int i = 0; i < exemptions.size(); i++) {
            boolean fails =
                    !exemptions.get(i).byCommittee() && exemptions.get(i).percent() < score.passPercent();
            warn(passFail && fails, "RULES_EXEMPT_FAILS", "outcomes.exemptions[" + i + "].percent");
        }
        List<Penalty> penalties = outcomes.penalties();
        for (int i = 0; i < penalties.size(); i++) {
            Penalty penalty = penalties.get(i);
            boolean all = penalty.kind() == Penalty.Kind.FIXED
                    && pack.subjects().list().stream()
                            .anyMatch(s -> penalty.marks().compareTo(s.rawMarks()) >= 0);
            warn(all, "RULES_PENALTY_ABOVE_FULL", "outcomes.penalties[" + i + "].marks");
        }
        boolean caps = penalties.stream().anyMatch(p -> p.kind() == Penalty.Kind.CAP_AT_PASS);
        warn(caps && score.passPercent() == WHOLE, "RULES_CAP_AT_FULL", "score.passPercent");
        boolean gradeOnly = passFail || score.output() == ScoreRule.Output.GRADES;
        boolean points = score.disclosure() == Disclosure.TOTAL_AND_LOST || score.disclosure() == Disclosure.SLIP;
        warn(gradeOnly && points, "RULES_LOST_UNTOLD", "score.disclosure");
    }

    /** When somebody comes too late, and where minutes given back are to come from. */
    private void day(OutcomeRule outcomes) {
        SessionRule session = pack.session();
        boolean absentBefore = outcomes.absentAt() != OutcomeRule.AbsentAt.START;
        warn(session.entryClosesAfterMinutes() > 0 && absentBefore, "RULES_LATE_BUT_ABSENT", "outcomes.absentAt");
        boolean noTime = outcomes.faultRemedy() == FaultRemedy.ADD_MINUTES && session.changeMinutes() == 0;
        warn(noTime, "RULES_NO_MINUTES_TO_ADD", "session.changeMinutes");
        boolean few = pack.marking().mode() == Mode.TEAM && session.size() < MarkingRule.TEAM_SIZE;
        warn(few, "RULES_TEAM_LARGER", "session.size");
    }

    private void examiners(ExaminerRule examiner) {
        boolean paired = !examiner.pairedSchools().isEmpty();
        warn(
                !examiner.avoidOwnSchool() && (paired || examiner.avoidPairedSchool()),
                "RULES_OWN_SCHOOL_FREE",
                "examiner.avoidOwnSchool");
        warn(paired && examiner.avoidSameSchoolPair(), "RULES_PAIRS_ALONE", "examiner.avoidSameSchoolPair");
    }

    /** The title ends in another of the usual words than the label says. */
    private void exam(ExamRule exam) {
        boolean other =
                KINDS.stream().anyMatch(exam.title()::endsWith) && !exam.title().endsWith(exam.kindLabel());
        warn(other, "RULES_TITLE_KIND", "exam.kindLabel");
    }

    /** A panel decides on the spot and needs no days; the others need some, and a video somebody who records. */
    private void appeal(ReportRule report) {
        boolean never = report.appealDays() == 0;
        boolean later = report.appeal() == Appeal.VIDEO || report.appeal() == Appeal.COMMITTEE;
        warn(never && later, "RULES_APPEAL_NEVER", "report.appealDays");
        boolean recorded =
                pack.marking().mode() == Mode.NETWORKED || pack.marking().mode() == Mode.DOUBLE;
        warn(report.appeal() == Appeal.VIDEO && !recorded, "RULES_APPEAL_UNRECORDED", "report.appeal");
        boolean unseen = pack.score().disclosure() == Disclosure.NONE;
        warn(never && unseen && report.appeal() == Appeal.ARITHMETIC, "RULES_APPEAL_UNTOLD", "report.appealDays");
        warn(report.appeal() == Appeal.PANEL && unseen, "RULES_APPEAL_UNSEEN", "report.appeal");
    }

    private void tasks(TaskRule tasks) {
        boolean whole = !tasks.inUnits() && tasks.pool().isEmpty();
        warn(whole && tasks.source() == TaskRule.Source.PROVINCE, "RULES_SOURCE_WITHOUT_POOL", "tasks.source");
    }

    private void draw(DrawRule draw) {
        boolean together = draw.unit() == Unit.SESSION;
        boolean alone = draw.unit() == Unit.CANDIDATE;
        boolean press = draw.actor() != Actor.PHYSICAL && !draw.actor().oneByOne();
        warn(together && !press || alone && press, "RULES_DRAW_UNIT_AND_ACTOR", "draw.unit");
        boolean experiment = draw.object() == DrawRule.Object.EXPERIMENT;
        warn(experiment && draw.relabelBenches(), "RULES_RELABEL_EXPERIMENT", "draw.relabelBenches");
        warn(experiment && draw.unit() == Unit.HALF_DAY_GROUP, "RULES_NOTHING_TO_DRAW", "draw.object");
        boolean groups = draw.unit() == Unit.GROUP_THEN_BENCH;
        SessionRule.Grouping grouping = pack.session().grouping();
        warn(groups && grouping == SessionRule.Grouping.MIXED, "RULES_GROUPS_MIXED", "session.grouping");
        warn(groups && pack.session().onArrival(), "RULES_GROUPS_ON_ARRIVAL", "session.grouping");
    }

    private void marking(MarkingRule marking) {
        warn(
                marking.mode() == Mode.TEAM && marking.correctionSignatures() < 2,
                "RULES_TEAM_ALONE",
                "marking.correctionSignatures");
        warn(marking.mode() == Mode.NETWORKED && marking.doubleEntry(), "RULES_NETWORKED_PAPER", "marking.doubleEntry");
        boolean tolerates = marking.tolerance().compareTo(Marks.ZERO) > 0;
        warn(tolerates && !marking.twice(), "RULES_TOLERANCE_UNUSED", "marking.tolerance");
        boolean endless = pack.subjects().list().stream()
                .anyMatch(subject -> marking.tolerance().compareTo(subject.rawMarks()) >= 0);
        warn(marking.twice() && endless, "RULES_TOLERANCE_ENDLESS", "marking.tolerance");
    }

    private void warn(boolean contradicts, String code, String path) {
        if (contradicts) {
            findings.warning(code, path);
        }
    }
}
