package org.shikao.gui.rules;

import static org.shikao.gui.rules.RuleKey.Kind.CHOICE;
import static org.shikao.gui.rules.RuleKey.Kind.DATE;
import static org.shikao.gui.rules.RuleKey.Kind.NOTE;
import static org.shikao.gui.rules.RuleKey.Kind.PAIRS;
import static org.shikao.gui.rules.RuleKey.Kind.PAPERS;
import static org.shikao.gui.rules.RuleKey.Kind.POOL;
import static org.shikao.gui.rules.RuleKey.Kind.SWITCH;
import static org.shikao.gui.rules.RuleKey.Kind.TEXT;
import static org.shikao.gui.rules.RuleKey.Kind.TIME;
import static org.shikao.gui.rules.RuleKey.Kind.WORDS;
import static org.shikao.gui.rules.RuleKey.marks;
import static org.shikao.gui.rules.RuleKey.of;
import static org.shikao.gui.rules.RuleKey.table;
import static org.shikao.gui.rules.RuleKey.whole;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Problem;

/** Every key of a rule pack with the control it is edited by, in the sections and the order in which they are shown. */
final class RuleKeys {
    /** A group of keys; {@code id} is the name of the section in the pack, {@code pack} for the head of the file. */
    record Group(String id, List<RuleKey> keys) {
        String titleKey() {
            return "gui.rules.section." + id;
        }
    }

    private static final List<Group> GROUPS = List.of(
            new Group("exam", exam()),
            new Group("subjects", subjects()),
            new Group("tasks", tasks()),
            new Group("draw", draw()),
            new Group("session", session()),
            new Group("examiner", examiner()),
            new Group("marking", marking()),
            new Group("score", score()),
            new Group("outcomes", outcomes()),
            new Group("report", report()),
            new Group("labels", labels()),
            new Group("pack", pack()));

    /** Problems that concern a whole section, or an experiment, stand beside the key that most likely gives way. */
    private static final Map<String, String> BY_CODE = Map.of(
            "RULES_DAY_TOO_SHORT", "session.operateMinutes",
            "RULES_FIT_RAW_MARKS", "subjects.list",
            "RULES_FIT_NO_TIDYING", "subjects.tidyUp",
            "RULES_FIT_TOO_FINE", "score.rounding");

    private RuleKeys() {}

    static List<Group> groups() {
        return GROUPS;
    }

    static List<RuleKey> all() {
        return GROUPS.stream().flatMap(group -> group.keys().stream()).toList();
    }

    /** The keys of a rule of this number, in their order. */
    static List<RuleKey> ofRule(String number) {
        return all().stream().filter(key -> key.number().equals(number)).toList();
    }

    /** The key a path belongs to, that of a table for a path inside it. */
    static Optional<RuleKey> at(String path) {
        return all().stream().filter(key -> key.holds(path)).findFirst();
    }

    /** The section a key stands in. */
    static Group groupOf(RuleKey key) {
        return GROUPS.stream()
                .filter(group -> group.keys().contains(key))
                .findFirst()
                .orElseThrow();
    }

    /** The key beside which a problem is shown. */
    static Optional<RuleKey> beside(Problem problem) {
        return at(BY_CODE.getOrDefault(problem.code(), problem.place().column()));
    }

    private static List<RuleKey> exam() {
        return List.of(of("1", "exam.title", TEXT), of("1", "exam.kindLabel", TEXT), of("1", "exam.firstDay", DATE));
    }

    private static List<RuleKey> subjects() {
        return List.of(
                table(
                        "2",
                        "subjects.list",
                        of("2", "subjects.list.subject", CHOICE),
                        whole("2", "subjects.list.grade", 7, 9, ""),
                        marks("4", "subjects.list.fullMarks"),
                        marks("4", "subjects.list.rawMarks")),
                of("3", "subjects.choice", CHOICE),
                marks("5", "subjects.mainMarks"),
                marks("5", "subjects.minorMarks"),
                of("6", "subjects.tidyUp", CHOICE),
                marks("6", "subjects.tidyMarks"));
    }

    private static List<RuleKey> tasks() {
        return List.of(
                of("7", "tasks.source", CHOICE),
                of("7", "tasks.variant", CHOICE),
                of("7", "tasks.pool", POOL),
                table("7", "tasks.units", of("7", "tasks.units.name", TEXT), of("7", "tasks.units.papers", PAPERS)),
                whole("7", "tasks.unitsDrawn", 0, 26, ""));
    }

    private static List<RuleKey> draw() {
        return List.of(
                of("8", "draw.unit", CHOICE),
                of("9", "draw.object", CHOICE),
                of("10", "draw.actor", CHOICE),
                whole("11", "draw.minutesBefore", 0, 240, "minutes"),
                of("12", "draw.relabelBenches", SWITCH));
    }

    private static List<RuleKey> session() {
        return List.of(
                whole("13", "session.size", 1, 200, "people"),
                of("14", "session.grouping", CHOICE),
                of("14", "session.order", CHOICE),
                whole("15", "session.operateMinutes", 1, 180, "minutes"),
                whole("15", "session.readMinutes", 0, 60, "minutes"),
                whole("15", "session.changeMinutes", 0, 120, "minutes"),
                of("15", "session.morningFrom", TIME),
                of("15", "session.morningTo", TIME),
                of("15", "session.afternoonFrom", TIME),
                of("15", "session.afternoonTo", TIME),
                whole("16", "session.entryClosesAfterMinutes", 0, 240, "minutes"),
                of("17", "session.leaveEarly", CHOICE));
    }

    private static List<RuleKey> examiner() {
        return List.of(
                whole("18", "examiner.ratioMax", 1, 4, "people"),
                of("19", "examiner.binding", CHOICE),
                of("20", "examiner.avoidOwnSchool", SWITCH),
                of("20", "examiner.avoidRelatives", SWITCH),
                of("20", "examiner.avoidPairedSchool", SWITCH),
                of("20", "examiner.avoidSameSchoolPair", SWITCH),
                of("20", "examiner.pairedSchools", PAIRS));
    }

    private static List<RuleKey> marking() {
        return List.of(
                of("21", "marking.mode", CHOICE),
                marks("21", "marking.tolerance"),
                marks("22", "marking.step"),
                of("23", "marking.repeatErrorOnce", SWITCH),
                whole("34", "marking.correctionSignatures", 1, 2, "people"),
                whole("34", "marking.recheckBelowPercent", 0, 100, "percent"),
                of("35", "marking.doubleEntry", SWITCH));
    }

    private static List<RuleKey> score() {
        return List.of(
                whole("25", "score.scalePercent", 1, 10_000, "percent"),
                table(
                        "25",
                        "score.scaleTable",
                        marks("25", "score.scaleTable.raw"),
                        marks("25", "score.scaleTable.score")),
                of("24", "score.rounding", CHOICE),
                whole("24", "score.decimals", 0, 2, "places"),
                of("24", "score.roundAt", CHOICE),
                of("26", "score.output", CHOICE),
                table("26", "score.grades", of("26", "score.grades.name", TEXT), marks("26", "score.grades.from")),
                whole("26", "score.passPercent", 0, 100, "percent"),
                of("27", "score.disclosure", CHOICE),
                of("28", "score.candidateSigns", SWITCH));
    }

    private static List<RuleKey> outcomes() {
        return List.of(
                of("29", "outcomes.absentAt", CHOICE),
                of("29", "outcomes.absentScoresZero", SWITCH),
                of("30", "outcomes.deferralAllowed", SWITCH),
                whole("30", "outcomes.deferralDays", 0, 90, "days"),
                of("30", "outcomes.deferralProof", CHOICE),
                table(
                        "31",
                        "outcomes.exemptions",
                        of("31", "outcomes.exemptions.code", TEXT),
                        of("31", "outcomes.exemptions.label", TEXT),
                        whole("31", "outcomes.exemptions.percent", 0, 100, "percent"),
                        of("31", "outcomes.exemptions.byCommittee", SWITCH)),
                table(
                        "32",
                        "outcomes.penalties",
                        of("32", "outcomes.penalties.code", TEXT),
                        of("32", "outcomes.penalties.label", TEXT),
                        of("32", "outcomes.penalties.kind", CHOICE),
                        marks("32", "outcomes.penalties.marks"),
                        whole("32", "outcomes.penalties.percent", 0, 100, "percent")),
                of("33", "outcomes.faultRemedy", CHOICE));
    }

    private static List<RuleKey> report() {
        return List.of(
                of("36", "report.rhythm", CHOICE),
                whole("37", "report.copies", 1, 9, "copies"),
                of("37", "report.signBlocks", WORDS),
                of("37", "report.stamp", SWITCH),
                whole("38", "report.appealDays", 0, 60, "days"),
                of("38", "report.appeal", CHOICE),
                of("39", "report.exportFormat", CHOICE),
                of("39", "report.exportEncoding", CHOICE));
    }

    private static List<RuleKey> labels() {
        return List.of(
                of("40", "labels.room", TEXT), of("40", "labels.bench", TEXT), of("40", "labels.examiner", TEXT));
    }

    private static List<RuleKey> pack() {
        return List.of(
                of("", "id", TEXT),
                of("", "name", TEXT),
                of("", "version", TEXT),
                of("", "draft", SWITCH),
                of("", "note", NOTE));
    }
}
