package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.exam.roster.Candidate;
import org.shikao.flow.Answer;
import org.shikao.flow.ExportRoster;
import org.shikao.flow.ImportRoster.RosterReport;
import org.shikao.flow.OpenExam;
import org.shikao.sample.defect.CleanRoster;
import org.shikao.sample.defect.MessyRosters;
import org.shikao.sample.defect.NamedRoster;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** What goes in comes out: names of every extension, and a roster through our template. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterRoundTripTest {
    private static final long SEED = Long.getLong("shikao.seed", 20_261_122);

    @TempDir
    static Path folder;

    private DefectDesk desk;

    @BeforeAll
    void open() throws IOException {
        System.out.println("seed " + SEED);
        desk = new DefectDesk(folder);
    }

    @AfterAll
    void close() {
        desk.close();
    }

    private static RosterReport done(Answer<RosterReport> answer) {
        assertThat(answer.refused())
                .as(() -> DefectDesk.errors(answer.problems()))
                .isFalse();
        return answer.get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSV_UTF8", "CSV_GB18030", "TSV_UTF16", "OFFICE", "REGISTER", "RUNS", "OLD_OFFICE"})
    void keepsEveryNameThroughExportAndImport(String producer) throws IOException {
        NamedRoster roster = NamedRoster.write(SEED, 400, folder, producer);
        try (OpenExam exam = desk.fresh()) {
            done(desk.imported(exam, List.of(roster.file())));
            assertThat(namesOf(exam)).as("seed %d", SEED).isEqualTo(roster.nameOfNumber());
            Path exported = folder.resolve("names-again-" + producer + ".xlsx");
            desk.wiring().exportRoster.run(exam, exported, Optional.empty()).get();
            RosterReport again = done(desk.imported(exam, List.of(exported)));
            assertThat(again.unchanged()).isEqualTo(400);
            assertThat(again.normalised()).isZero();
            requireSameInAnotherExam(exam, exported);
        }
    }

    private static Map<String, String> namesOf(OpenExam exam) {
        return exam.roster().candidates().stream()
                .collect(Collectors.toMap(Candidate::candidateNo, Candidate::name, (a, b) -> a + b, TreeMap::new));
    }

    private void requireSameInAnotherExam(OpenExam exam, Path exported) throws IOException {
        try (OpenExam other = desk.fresh()) {
            done(desk.imported(other, List.of(exported)));
            assertThat(other.roster()).isEqualTo(exam.roster());
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyFieldComesBackThroughOurTemplate(Lang lang) throws IOException {
        ExportRoster export = new ExportRoster(Texts.in(lang));
        for (CleanRoster roster : new MessyRosters(SEED + lang.ordinal(), folder.resolve(lang.name())).clean(12)) {
            try (OpenExam exam = desk.fresh()) {
                if (desk.imported(exam, List.of(roster.file())).refused()) {
                    continue;
                }
                Path exported = folder.resolve(lang + "-" + roster.file().getFileName() + ".xlsx");
                export.run(exam, exported, Optional.empty());
                requireSameInAnotherExam(exam, exported);
            }
        }
    }

    @Test
    void exportsOneSchoolAndRefusesAnUnknownOne() throws IOException {
        CommandLineHere shikao = new CommandLineHere("export");
        Path exam = folder.resolve("sample.shikao");
        shikao.result("new", exam, "--rules", "hunan");
        Path rosters = SmallExam.SAMPLE.resolve("rosters");
        shikao.result(
                "roster",
                "import",
                rosters.resolve("school-05.xlsx"),
                rosters.resolve("school-09.csv"),
                "--exam",
                exam);

        Path all = folder.resolve("all.xlsx");
        Path one = folder.resolve("one.xlsx");
        int everybody = shikao.result("roster", "export", all, "--exam", exam)
                .get("rows")
                .asInt();
        String school = schoolOf(exam);
        int some = shikao.result("roster", "export", one, "--exam", exam, "--school", school)
                .get("rows")
                .asInt();
        assertThat(some).isPositive().isLessThan(everybody);
        assertThat(shikao.result("roster", "import", all, "--exam", exam)
                        .get("unchanged")
                        .asInt())
                .isEqualTo(everybody);

        Ran unknown = shikao.json("roster", "export", folder.resolve("none.xlsx"), "--exam", exam, "--school", "1");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.errors()).containsExactly("ROSTER_NO_SUCH_SCHOOL");
        assertThat(Files.exists(folder.resolve("none.xlsx"))).isFalse();
    }

    private String schoolOf(Path file) {
        try (OpenExam exam =
                desk.wiring().exams.open(file, org.shikao.flow.Access.READ).get()) {
            return exam.roster().schools().get(0).code();
        }
    }
}
