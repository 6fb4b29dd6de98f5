package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Problem;
import org.shikao.exam.Problem.Severity;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Candidate.Sex;
import org.shikao.flow.Answer;
import org.shikao.flow.ImportRoster.RosterReport;
import org.shikao.flow.OpenExam;
import org.shikao.sample.defect.CleanRoster;
import org.shikao.sample.defect.CleanRoster.Person;
import org.shikao.sample.defect.MessyRosters;
import org.shikao.sample.defect.RosterCase;

/**
 * Rosters out of a generator that knows nothing of the program: one planted defect each, or none. A sample runs with every build,
 * the whole with {@code -Dshikao.defects=full}; {@code -Dshikao.seed=N} repeats a run.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedDefectsTest {
    private static final boolean FULL = "full".equals(System.getProperty("shikao.defects"));
    private static final long SEED = Long.getLong("shikao.seed", 20_261_122);
    private static final int DEFECTS = FULL ? 1_000 : 100;
    private static final int CLEAN = FULL ? 210 : 42;
    /** Warnings that a careful clerk would want to see even in a good file. */
    private static final Set<String> WELCOME =
            Set.of("ROSTER_TWINS", "ROSTER_SAME_NAME_BIRTHDAY", "SHEET_HIDDEN", "SHEET_SKIPPED", "ROSTER_NAME_UNUSUAL");

    @TempDir
    static Path folder;

    private final Map<String, String> misses = new TreeMap<>();
    private DefectDesk desk;

    @BeforeAll
    void open() throws IOException {
        desk = new DefectDesk(folder);
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void knowsMoreThanFortyKindsOfDefects() {
        assertThat(MessyRosters.kinds()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @Test
    void findsEveryPlantedDefectAtItsCell() throws IOException {
        List<RosterCase> planted = new MessyRosters(SEED, folder).defects(DEFECTS);
        Set<String> kinds = new HashSet<>();
        for (RosterCase each : planted) {
            kinds.add(each.kind());
            desk.judge(each).ifPresent(wrong -> misses.put(each.toString(), wrong));
        }
        tell(
                "defects",
                "found %d of %d in %d kinds".formatted(planted.size() - misses.size(), planted.size(), kinds.size()),
                misses);
        assertThat(misses.values()).as("see target/defects/defects.txt").isEmpty();
    }

    @Test
    void importsCleanRostersExactlyAndWithoutAFalseAlarm() throws IOException {
        Map<String, String> wrong = new TreeMap<>();
        Map<String, Integer> warnings = new TreeMap<>();
        for (CleanRoster roster : new MessyRosters(SEED, folder).clean(CLEAN)) {
            judge(roster, warnings).ifPresent(w -> wrong.put(roster.toString(), w));
        }
        tell("clean", "%d clean, %d wrong, warnings %s".formatted(CLEAN, wrong.size(), warnings), wrong);
        assertThat(wrong.values()).as("see target/defects/clean.txt").isEmpty();
        assertThat(WELCOME).as("warnings on clean files, seed %d", SEED).containsAll(warnings.keySet());
    }

    private Optional<String> judge(CleanRoster roster, Map<String, Integer> warnings) throws IOException {
        try (OpenExam exam = desk.fresh()) {
            Answer<RosterReport> answer = desk.imported(exam, List.of(roster.file()));
            answer.problems().stream()
                    .filter(p -> p.severity() == Severity.WARNING)
                    .map(Problem::code)
                    .forEach(code -> warnings.merge(code, 1, Integer::sum));
            if (answer.refused()) {
                return Optional.of("FALSE ALARM " + DefectDesk.errors(answer.problems()));
            }
            List<Person> stored = exam.roster().candidates().stream()
                    .map(PlantedDefectsTest::person)
                    .toList();
            return difference(roster.people(), stored);
        } catch (RuntimeException crash) {
            return Optional.of(
                    "CRASH " + crash + " " + List.of(crash.getStackTrace()).subList(0, 4));
        }
    }

    private static Optional<String> difference(List<Person> people, List<Person> stored) {
        if (people.equals(stored)) {
            return Optional.empty();
        }
        Collection<Person> lost = new ArrayList<>(people);
        lost.removeAll(stored);
        Collection<Person> made = new ArrayList<>(stored);
        made.removeAll(people);
        return Optional.of("ALTERED " + lost.size() + " of " + people.size() + ", " + stored.size() + " stored: "
                + lost.stream().limit(1).toList() + " <> "
                + made.stream().limit(1).toList());
    }

    private static Person person(Candidate c) {
        return new Person(
                c.candidateNo(),
                c.name(),
                c.sex() == Sex.UNKNOWN ? "" : c.sex() == Sex.MALE ? "男" : "女",
                c.idNo(),
                c.studentNo(),
                c.schoolCode(),
                c.grade(),
                c.className(),
                c.candidateType(),
                c.remark());
    }

    private static void tell(String what, String figures, Map<String, String> wrong) throws IOException {
        StringBuilder out = new StringBuilder("seed " + SEED + ": " + figures + "\n");
        wrong.forEach(
                (roster, why) -> out.append(why).append("\n    ").append(roster).append('\n'));
        System.out.println(out);
        Path report = Path.of("target", "defects", what + ".txt");
        Files.createDirectories(report.getParent());
        Files.writeString(report, out);
    }
}
