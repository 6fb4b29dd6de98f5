package org.shikao.files;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.Fault;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.MarkSheet.PointMark;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.Seat;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Station;
import org.shikao.exam.plan.Task;
import org.shikao.exam.result.ResultTable;
import org.shikao.exam.result.Results;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Candidate.Sex;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.School;
import org.shikao.exam.rules.MarkingRule.Mode;
import org.shikao.exam.rules.OutcomeRule.FaultRemedy;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SubjectsRule.Choice;
import org.shikao.exam.venue.Examiner;
import org.shikao.exam.venue.Room;
import org.shikao.exam.venue.Site;
import org.shikao.exam.venue.Venue;
import org.shikao.files.pdf.DayRecords;
import org.shikao.files.pdf.FormInput;
import org.shikao.files.pdf.FormPart;
import org.shikao.files.pdf.Photos;
import org.shikao.files.yaml.BuiltInCatalogue;
import org.shikao.files.yaml.RulePackYaml;
import org.shikao.files.yaml.RulePacks;
import org.shikao.text.Texts;

/** A small invented exam with hard names, planned and scored, from which every form and file can be made. */
public final class FormExam {
    public static final String LONG_NAME = "买买提吐尔逊·阿卜杜热合曼·麦麦提依明江";
    public static final String NOT_IN_FONT = "\uD842\uDFB7";
    private static final List<String> NAMES =
            List.of("王\uD872\uDF5B", "李䶮", LONG_NAME, "张" + NOT_IN_FONT + "山", "欧阳娜娜", "吴梓涵", "=1+1", "刘一");
    private static final List<Subject> SUBJECTS = List.of(Subject.PHYSICS, Subject.CHEMISTRY);

    private static final Catalogue BUILT_IN = new BuiltInCatalogue().load();

    public final RulePack rules;
    public final Catalogue catalogue;
    public final Roster roster;
    public final Venue venue;
    public final Plan plan;
    public final List<MarkSheet> sheets;
    public final ResultTable results;
    public final String title = "永宁县2026年初中学业水平考试实验操作考试";

    private FormExam(RulePack rules, int candidates) {
        this.rules = rules;
        this.catalogue = BUILT_IN;
        this.roster = roster(candidates);
        this.venue = venue();
        this.plan = plan();
        this.sheets = sheets();
        this.results = Results.compute(rules, catalogue, roster, plan, sheets);
    }

    /** Eight candidates of two schools; hunan rules. */
    public static FormExam small() {
        return of(rules("hunan"), 8);
    }

    /** A shipped rule pack, with some of its text replaced: right, wrong, right, wrong … */
    public static RulePack rules(String name, String... replacements) {
        return new RulePackYaml().read(text(name, replacements), name).value().orElseThrow();
    }

    /** The text of such a pack. */
    public static String text(String name, String... replacements) {
        String text = new RulePacks().text(name).orElseThrow();
        for (int i = 0; i < replacements.length; i += 2) {
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return text;
    }

    /** As many candidates as wanted, names repeating. */
    public static FormExam of(RulePack rules, int candidates) {
        return new FormExam(rules, candidates);
    }

    public FormInput input(Texts texts) {
        return input(texts, Map.of(), Optional.empty(), Optional.empty());
    }

    public FormInput input(Texts texts, Map<String, byte[]> photos, Optional<String> site, Optional<String> session) {
        return new FormInput(
                title,
                rules,
                catalogue,
                roster,
                venue,
                plan,
                new DayRecords(sheets, LedgerSample.of(plan, catalogue), Map.of()),
                results,
                Photos.of(photos),
                new FormPart(site, session, Optional.empty()),
                texts);
    }

    /** The same with two faults of apparatus in the first session, one of them decided otherwise later. */
    public FormInput withFaults(FormInput input) {
        Session session = plan.sessions().get(0);
        Fact.FaultNoted first =
                new Fact.FaultNoted(session.id(), 1, no(0), "托盘天平", 4, FaultRemedy.ADD_MINUTES, "指针卡住，换 12 号天平", "周明");
        Fact.FaultNoted second =
                new Fact.FaultNoted(session.id(), 2, no(1), "量筒", 6, FaultRemedy.ADD_MINUTES, "漏水", "周明");
        Fact.FaultSettled settled =
                new Fact.FaultSettled(session.id(), "d1:8", 6, FaultRemedy.RESIT, "无备用量筒", "主考 陈岚", "周明");
        List<Fault> faults = List.of(
                new Fault("d1:7", "", first, FaultRemedy.ADD_MINUTES, 4, Optional.empty()),
                new Fault("d1:8", "", second, FaultRemedy.RESIT, 6, Optional.of(settled)));
        return of(input, Optional.empty(), Map.of(session.id(), faults));
    }

    /** The same for one candidate. */
    public FormInput of(FormInput input, String candidateNo) {
        return of(input, Optional.of(candidateNo), Map.of());
    }

    private FormInput of(FormInput i, Optional<String> candidate, Map<String, List<Fault>> faults) {
        return new FormInput(
                i.title(),
                rules,
                catalogue,
                roster,
                venue,
                plan,
                new DayRecords(i.day().sheets(), i.day().ledger(), faults),
                results,
                i.photos(),
                new FormPart(i.part().site(), i.part().session(), candidate),
                i.texts());
    }

    /** The number of the candidate at this place, from 0. */
    public static String no(int index) {
        return String.format(Locale.ROOT, "026990101%04d", index + 1);
    }

    private static Roster roster(int count) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<Subject, String> exempt = i == 3 ? Map.of(Subject.CHEMISTRY, "injury") : Map.of();
            candidates.add(Candidate.of(no(i), NAMES.get(i % NAMES.size()))
                    .sex(i % 2 == 0 ? Sex.MALE : Sex.FEMALE)
                    .schoolCode(i % 2 == 0 ? "4399010001" : "4399010002")
                    .className("九(" + (i % 6 + 1) + ")班")
                    .exemptions(exempt)
                    .build());
        }
        return new Roster(
                List.of(new School("4399010001", "永宁县第一中学"), new School("4399010002", "永宁县石门坎苗族彝族乡民族初级中学")),
                candidates);
    }

    private static Venue venue() {
        return new Venue(
                List.of(new Site("S1", "永宁县第一中学考点", "永宁县城关镇文昌路18号", "4399010001", List.of())),
                List.of(
                        new Room("S1", "1", "第1考室", Set.of(), 24, 6, List.of(), List.of()),
                        new Room("S1", "2", "第2考室", Set.of(), 24, 6, List.of(), List.of())),
                List.of(
                        new Examiner(
                                "E01", "周明", "4399010009", "S1", Examiner.Role.EXAMINER, Set.of(), true, List.of()),
                        new Examiner(
                                "E02",
                                LONG_NAME,
                                "4399010009",
                                "S1",
                                Examiner.Role.EXAMINER,
                                Set.of(),
                                true,
                                List.of())));
    }

    private Plan plan() {
        List<Session> sessions = new ArrayList<>();
        int size = Math.min(24, rules.session().size());
        for (Subject subject : SUBJECTS) {
            for (int from = 0; from < roster.candidates().size(); from += size) {
                sessions.add(session(
                        subject, from, Math.min(from + size, roster.candidates().size()), from / size));
            }
        }
        return new Plan("1", sessions);
    }

    private Session session(Subject subject, int from, int to, int index) {
        String room = subject == Subject.PHYSICS ? "1" : "2";
        List<Experiment> pool = catalogue.of(subject);
        List<Station> stations = new ArrayList<>();
        List<Seat> seats = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int bench = i - from + 1;
            Task task = new Task(subject, pool.get(i % pool.size()).id(), part(subject));
            stations.add(new Station(room + "-" + bench, bench, List.of(task), i % 2 == 0 ? "E01" : "E02"));
            seats.add(new Seat(no(i), ""));
        }
        LocalTime start = LocalTime.of(8, 0).plusMinutes(27L * (index % 8));
        return new Session(
                "S1-" + room + "-" + (516 + index / 8) + "-" + (index % 8 + 1),
                "S1",
                room,
                List.of(subject),
                index % 8 + 1,
                LocalDate.of(2026, 5, 16).plusDays(index / 8),
                start,
                start.plusMinutes(17),
                stations,
                seats,
                rules.marking().mode() == Mode.TEAM ? List.of("E02", "E01", "E03") : List.of());
    }

    /** Of a paper physics is the main task, the others are minor ones. */
    private Task.Part part(Subject subject) {
        if (rules.subjects().choice() != Choice.PAPER) {
            return Task.Part.WHOLE;
        }
        return subject == Subject.PHYSICS ? Task.Part.MAIN : Task.Part.MINOR;
    }

    private List<MarkSheet> sheets() {
        List<MarkSheet> all = new ArrayList<>();
        for (Session session : plan.sessions()) {
            for (int i = 0; i < session.seats().size(); i++) {
                all.add(sheet(
                        session,
                        session.stations().get(i),
                        session.seats().get(i).candidateNo()));
            }
        }
        return all;
    }

    /** The fifth candidate is absent, the sixth cheats in physics, the seventh loses marks and is corrected. */
    private MarkSheet sheet(Session session, Station station, String no) {
        Task task = station.tasks().get(0);
        boolean absent = no.equals(no(4));
        boolean cheats = no.equals(no(5)) && task.subject() == Subject.PHYSICS;
        TreeMap<Integer, PointMark> marks = new TreeMap<>();
        Experiment experiment = catalogue.experiment(task.experimentId()).orElseThrow();
        for (RubricPoint point : experiment.rubric().points()) {
            boolean loses =
                    no.equals(no(6)) && point.no() <= 2 && !point.errors().isEmpty();
            Marks value = loses ? Marks.ZERO : point.marks();
            List<String> errors = loses ? List.of(point.errors().get(0).code()) : List.of();
            marks.put(point.no(), new PointMark(value, errors, loses ? 1 : 0));
        }
        return new MarkSheet(
                new SheetKey(no, task.subject()),
                session.id(),
                station.lotNo(),
                station.benchNo(),
                task,
                station.examinerCode(),
                absent ? Outcome.ABSENT : cheats ? Outcome.VOID : Outcome.EARNED,
                SheetState.SIGNED,
                absent ? new TreeMap<>() : marks,
                cheats ? List.of("cheating") : List.of(),
                List.of("d1"));
    }
}
