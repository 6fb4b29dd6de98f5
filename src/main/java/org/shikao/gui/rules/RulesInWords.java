package org.shikao.gui.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.DrawRule;
import org.shikao.exam.rules.ExaminerRule;
import org.shikao.exam.rules.MarkingRule;
import org.shikao.exam.rules.OutcomeRule;
import org.shikao.exam.rules.OutcomeRule.Exemption;
import org.shikao.exam.rules.OutcomeRule.Penalty;
import org.shikao.exam.rules.ReportRule;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.ScoreRule;
import org.shikao.exam.rules.SessionRule;
import org.shikao.exam.rules.SubjectRule;
import org.shikao.exam.rules.SubjectsRule;
import org.shikao.exam.rules.TaskRule;
import org.shikao.gui.rules.Section.Line;
import org.shikao.text.Phrase;

/** A rule pack as plain sentences, grouped as the pack is. */
final class RulesInWords {
    private static final String SAY = "gui.rules.say.";
    private static final String VALUE = "gui.rules.value.";

    private final RulePack pack;

    private RulesInWords(RulePack pack) {
        this.pack = pack;
    }

    /** All sections in the order of the pack. */
    static List<Section> of(RulePack pack) {
        RulesInWords words = new RulesInWords(pack);
        return List.of(
                words.exam(),
                words.subjects(),
                words.tasks(),
                words.draw(),
                words.session(),
                words.examiner(),
                words.marking(),
                words.score(),
                words.outcomes(),
                words.report(),
                words.labels());
    }

    private Section exam() {
        return new Section(
                "gui.rules.section.exam",
                List.of(
                        line("1", "title", pack.exam().title()),
                        line(
                                "1",
                                "kind",
                                pack.exam().kindLabel(),
                                pack.exam().firstDay().toString())));
    }

    private Section subjects() {
        SubjectsRule s = pack.subjects();
        List<Line> lines = new ArrayList<>();
        for (SubjectRule rule : s.list()) {
            lines.add(line(
                    "2",
                    "subject",
                    phrase("grade." + rule.grade()),
                    subject(rule.subject()),
                    rule.fullMarks(),
                    rule.rawMarks()));
        }
        lines.add(line("3", "choice." + s.choice(), s.mainMarks(), s.minorMarks(), s.paperMarks()));
        lines.add(line("6", "tidy." + s.tidyUp(), s.tidyMarks()));
        return new Section("gui.rules.section.subjects", lines);
    }

    private Section tasks() {
        TaskRule tasks = pack.tasks();
        List<Line> lines = new ArrayList<>();
        lines.add(line("7", "source", value(tasks.source()), value(tasks.variant())));
        if (tasks.inUnits()) {
            lines.add(line(
                    "7",
                    "units",
                    tasks.units().stream().<Object>map(TaskRule.Unit::name).toList(),
                    tasks.papers().size()));
            lines.add(tasks.drawsUnits() ? line("7", "unitsDrawn", tasks.unitsDrawn()) : line("7", "unitsAll"));
        } else {
            lines.add(
                    tasks.pool().isEmpty()
                            ? line("7", "pool.all")
                            : line("7", "pool", tasks.pool().size(), tasks.pool()));
        }
        return new Section("gui.rules.section.tasks", lines);
    }

    private Section draw() {
        DrawRule d = pack.draw();
        return new Section(
                "gui.rules.section.draw",
                List.of(
                        line("8", "drawUnit", value(d.unit())),
                        drawn(d.object()),
                        line("10", "drawActor", value(d.actor())),
                        line("11", "drawMinutes", d.minutesBefore()),
                        line(
                                "12",
                                d.relabelBenches() ? "relabel" : "relabel.no",
                                pack.labels().bench())));
    }

    /** In the exam's own words for bench and room. */
    private Line drawn(DrawRule.Object object) {
        return switch (object) {
            case BENCH -> line("9", "drawObject.bench", pack.labels().bench());
            case ROOM_SEAT_PAPER -> line("9", "drawObject.paper", pack.labels().room());
            default -> line("9", "drawObject", value(object));
        };
    }

    private Section session() {
        SessionRule s = pack.session();
        return new Section(
                "gui.rules.section.session",
                List.of(
                        line("13", "size", s.size()),
                        s.onArrival()
                                ? line("14", "onArrival")
                                : line("14", "grouping", value(s.grouping()), value(s.order())),
                        line("15", "minutes", s.readMinutes(), s.operateMinutes(), s.changeMinutes()),
                        line(
                                "15",
                                "day",
                                s.morningFrom().toString(),
                                s.morningTo().toString(),
                                s.afternoonFrom().toString(),
                                s.afternoonTo().toString()),
                        s.entryClosesAfterMinutes() == 0
                                ? line("16", "entry.start")
                                : line("16", "entry", s.entryClosesAfterMinutes()),
                        line("17", "leave", value(s.leaveEarly()))));
    }

    private Section examiner() {
        ExaminerRule e = pack.examiner();
        List<Object> avoided = new ArrayList<>();
        addIf(avoided, e.avoidOwnSchool(), "avoid.ownSchool");
        addIf(avoided, e.avoidRelatives(), "avoid.relatives");
        addIf(avoided, e.avoidPairedSchool(), "avoid.pairedSchool");
        addIf(avoided, e.avoidSameSchoolPair(), "avoid.sameSchoolPair");
        List<Line> lines = new ArrayList<>();
        lines.add(line("18", "ratio", e.ratioMax(), pack.labels().examiner()));
        lines.add(line("19", "binding", value(e.binding()), pack.labels().examiner()));
        lines.add(avoided.isEmpty() ? line("20", "avoid.none") : line("20", "avoid", avoided));
        if (!e.pairedSchools().isEmpty()) {
            lines.add(line(
                    "20",
                    "pairs",
                    e.pairedSchools().stream()
                            .<Object>map(pair -> phrase("pair", pair.toArray()))
                            .toList()));
        }
        return new Section("gui.rules.section.examiner", lines);
    }

    private Section marking() {
        MarkingRule m = pack.marking();
        List<Line> lines = new ArrayList<>();
        lines.add(line("21", "mode", value(m.mode())));
        if (m.twice()) {
            lines.add(line("21", "tolerance", m.tolerance()));
        }
        lines.add(line("22", "step", m.step()));
        lines.add(line("23", m.repeatErrorOnce() ? "repeat" : "repeat.no"));
        lines.add(line("34", "signatures", m.correctionSignatures()));
        lines.add(
                m.recheckBelowPercent() == 0
                        ? line("34", "recheck.no")
                        : line("34", "recheck", m.recheckBelowPercent()));
        lines.add(line("35", m.doubleEntry() ? "double" : "double.no"));
        return new Section("gui.rules.section.marking", List.copyOf(lines));
    }

    private Section score() {
        ScoreRule s = pack.score();
        List<Line> lines = new ArrayList<>();
        lines.add(scale(s));
        lines.add(line("24", "rounding." + s.rounding(), s.decimals(), value(s.roundAt())));
        lines.add(line("26", "output", value(s.output())));
        if (!s.grades().isEmpty()) {
            lines.add(line(
                    "26",
                    "grades",
                    s.grades().stream()
                            .<Object>map(g -> phrase("grade", g.name(), g.from()))
                            .toList()));
        }
        lines.add(line("26", "pass", s.passPercent()));
        lines.add(line("27", "disclosure", value(s.disclosure())));
        lines.add(line("28", s.candidateSigns() ? "candidateSigns" : "candidateSigns.no"));
        return new Section("gui.rules.section.score", lines);
    }

    private static Line scale(ScoreRule s) {
        if (s.byTable()) {
            return line(
                    "25",
                    "scale.table",
                    s.scaleTable().stream()
                            .<Object>map(each -> phrase("line", each.raw(), each.score()))
                            .toList());
        }
        return s.scalePercent() == 100 ? line("25", "scale.no") : line("25", "scale", s.scalePercent());
    }

    private Section outcomes() {
        OutcomeRule o = pack.outcomes();
        List<Line> lines = new ArrayList<>();
        lines.add(line("29", o.absentScoresZero() ? "absent" : "absent.blank", value(o.absentAt())));
        lines.add(o.deferralAllowed() ? line("30", "deferral", o.deferralDays()) : line("30", "deferral.no"));
        if (o.deferralAllowed() && o.deferralProof() != OutcomeRule.Proof.NONE) {
            lines.add(line("30", "deferralProof", value(o.deferralProof())));
        }
        if (o.exemptions().isEmpty()) {
            lines.add(line("31", "exemption.none"));
        }
        for (Exemption e : o.exemptions()) {
            lines.add(line("31", e.byCommittee() ? "exemption.committee" : "exemption", e.label(), e.percent()));
        }
        if (o.penalties().isEmpty()) {
            lines.add(line("32", "penalty.none"));
        }
        for (Penalty p : o.penalties()) {
            lines.add(line("32", "penalty." + p.kind(), p.label(), p.marks(), p.percent()));
        }
        lines.add(line("33", "fault", value(o.faultRemedy())));
        return new Section("gui.rules.section.outcomes", lines);
    }

    private Section report() {
        ReportRule r = pack.report();
        return new Section(
                "gui.rules.section.report",
                List.of(
                        line("36", "rhythm", value(r.rhythm()), r.copies()),
                        signed(r),
                        line("38", r.appealDays() == 0 ? "appeal.onSpot" : "appeal", value(r.appeal()), r.appealDays()),
                        r.exportFormat() == ReportRule.Format.CSV
                                ? line("39", "format.text", value(r.exportFormat()), value(r.exportEncoding()))
                                : line("39", "format", value(r.exportFormat()))));
    }

    private static Line signed(ReportRule r) {
        String key = r.signBlocks().isEmpty() ? "signBlocks.none" : "signBlocks";
        return line("37", r.stamp() ? key + ".stamp" : key, r.signBlocks());
    }

    private Section labels() {
        return new Section(
                "gui.rules.section.labels",
                List.of(line(
                        "40",
                        "labels",
                        pack.labels().room(),
                        pack.labels().bench(),
                        pack.labels().examiner())));
    }

    private static void addIf(List<Object> list, boolean wanted, String key) {
        if (wanted) {
            list.add(phrase(key));
        }
    }

    private static Line line(String number, String key, Object... args) {
        return new Line(number, phrase(key, args));
    }

    private static Phrase phrase(String key, Object... args) {
        return Phrase.of(SAY + key, args);
    }

    private static Phrase subject(Subject subject) {
        return Phrase.of("subject." + subject.code());
    }

    /** The words of a setting with named values: {@code gui.rules.value.TYPE.NAME}. */
    private static Phrase value(Enum<?> value) {
        String type = value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
        return Phrase.of(VALUE + type + "." + value.name());
    }
}
