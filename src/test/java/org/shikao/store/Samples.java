package org.shikao.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.Seat;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Station;
import org.shikao.exam.plan.Task;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.School;
import org.shikao.exam.venue.Examiner;
import org.shikao.exam.venue.Room;
import org.shikao.exam.venue.Site;
import org.shikao.exam.venue.Venue;

/** Nasty but valid values, and exam files that hold them. */
final class Samples {
    static final String EXAM_ID = "EX-2026-测试";

    private Samples() {}

    static Path examIn(Path folder) {
        return exam(folder.resolve("考试.shikao"));
    }

    static Path exam(Path path) {
        ExamFile.create(path, new NewFile(EXAM_ID, "2026 年实验操作考试", Map.of("rules", "title: 县\n")));
        return path;
    }

    static ExamFile write(Path path) {
        return ExamFile.open(path, Access.WRITE, install("writer"));
    }

    static ExamFile read(Path path) {
        return ExamFile.open(path, Access.READ, install("reader"));
    }

    /** An install with a clock that stands still and randomness that follows from its id. */
    static Install install(String id) {
        Surroundings here = Surroundings.ofThisMachine();
        Clock clock = Clock.fixed(Instant.parse("2026-05-16T08:30:00Z"), ZoneOffset.UTC);
        return new Install(id, "王老师 " + id, new Surroundings("LAB-PC", here.locks(), clock, new Random(id.hashCode())));
    }

    static Batch batch(String... bodies) {
        return new Batch(List.of(bodies), List.of());
    }

    static Roster roster() {
        return new Roster(
                List.of(new School("02", "第二中学"), new School("01", "𬭛县第一中学 ‘’;\"'")),
                List.of(
                        candidate("0001", "𬭛䶮𠮷", "01", Map.of(Subject.PHYSICS, "残疾;免", Subject.BIOLOGY, "b")),
                        candidate("0002", "阿卜杜拉·买买提", "02", Map.of()),
                        candidate("0003", "O'Brien\n\u0000\\", "02", Map.of(Subject.CHEMISTRY, ""))));
    }

    static Candidate candidate(String no, String name, String school, Map<Subject, String> exemptions) {
        return Candidate.of(no, name)
                .sex(Candidate.Sex.FEMALE)
                .idNo("99010120110101001X")
                .studentNo("G" + no)
                .schoolCode(school)
                .className("3 班")
                .candidateType("往届")
                .needs("wheelchair")
                .exemptions(exemptions)
                .remark("备注 🙂")
                .registrationNo("BM" + no)
                .build();
    }

    static Roster manyCandidates(int count) {
        List<Candidate> candidates = IntStream.range(0, count)
                .mapToObj(i -> candidate(String.format("%07d", i), "考生" + i, "01", Map.of()))
                .toList();
        return new Roster(List.of(new School("01", "一中")), candidates);
    }

    static Venue venue() {
        return new Venue(
                List.of(
                        new Site("S2", "二中考点", "山路 2 号", "02", List.of("01", "02\\n", "")),
                        new Site("S1", "一中考点", "", "", List.of())),
                List.of(
                        new Room(
                                "S2",
                                "A",
                                "物理一室",
                                Set.of(Subject.PHYSICS, Subject.BIOLOGY),
                                24,
                                6,
                                List.of(3, 7),
                                List.of(1)),
                        new Room("S1", "A", "𠮷室", Set.of(), 12, 4, List.of(), List.of())),
                List.of(
                        new Examiner(
                                "E2", "张·三", "02", "", Examiner.Role.CHIEF, Set.of(), true, List.of("0001", "0002")),
                        new Examiner(
                                "E1",
                                "李䶮",
                                "01",
                                "S1",
                                Examiner.Role.EXAMINER,
                                Set.of(Subject.CHEMISTRY),
                                false,
                                List.of())));
    }

    static Plan plan() {
        Task whole = new Task(Subject.PHYSICS, "W 1/测 量", Task.Part.WHOLE);
        Task minor = new Task(Subject.CHEMISTRY, "H2", Task.Part.MINOR);
        Session first = new Session(
                "S2-A-0516-02",
                "S2",
                "A",
                List.of(Subject.PHYSICS, Subject.CHEMISTRY),
                2,
                LocalDate.of(2026, 5, 16),
                LocalTime.of(9, 0),
                LocalTime.of(9, 20),
                List.of(new Station("A02", 2, List.of(whole, minor), "E1"), new Station("A01", 1, List.of(), "")),
                List.of(new Seat("0003", ""), new Seat("0001", "A01")),
                List.of("E2", "E1"));
        Session second = new Session(
                "S1-A-0516-01",
                "S1",
                "A",
                List.of(Subject.BIOLOGY),
                1,
                LocalDate.of(2026, 5, 16),
                LocalTime.of(8, 0),
                LocalTime.of(8, 20),
                List.of(),
                List.of());
        return new Plan("种子 42", List.of(first, second));
    }

    static SheetRow sheet(String candidateNo, int... hundredths) {
        TreeMap<Integer, Marks> marks = new TreeMap<>();
        for (int point = 1; point <= hundredths.length; point++) {
            marks.put(point, new Marks(hundredths[point - 1]));
        }
        return new SheetRow(
                new SheetKey(candidateNo, Subject.PHYSICS),
                "S2-A-0516-02",
                Outcome.EARNED,
                SheetState.IN_PROGRESS,
                marks,
                Optional.of(new Marks(IntStream.of(hundredths).sum())));
    }

    static Photo photo(String candidateNo) {
        byte[] jpeg = ("jpeg of " + candidateNo).getBytes(StandardCharsets.UTF_8);
        return new Photo(candidateNo, jpeg, "ab".repeat(32));
    }
}
