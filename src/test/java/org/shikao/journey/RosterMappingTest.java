package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.exam.roster.ColumnMapping;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.SheetPreview;
import org.shikao.flow.ImportRoster;
import org.shikao.flow.ImportRoster.RosterFiles;
import org.shikao.flow.Progress;
import org.shikao.flow.RosterMappings;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** A roster with headings nobody could know: shown, corrected, remembered, saved and given to the command line. */
class RosterMappingTest {
    private static final String ROWS =
            "编码,称呼,证,学校代码,学校名称,年级\n" + "026990101001,田青,990101201009064900,3299010001,云岭县第一中学,九年级\n";

    @TempDir
    Path folder;

    private Path roster;

    @BeforeEach
    void write() throws IOException {
        roster = Files.writeString(folder.resolve("r.csv"), ROWS);
    }

    private ImportRoster flow() {
        return new ImportRoster(Texts.in(Lang.ZH_CN), RosterMappings.in(folder.resolve("home")));
    }

    private static ColumnMapping corrected(SheetPreview table) {
        return table.mapping()
                .with("A", Optional.of(RosterField.CANDIDATE_NO))
                .with("B", Optional.of(RosterField.NAME))
                .with("C", Optional.of(RosterField.ID_NO));
    }

    private static List<String> names(RosterFiles read) {
        return read.sheets().stream()
                .flatMap(s -> s.rows().stream())
                .map(r -> r.text(RosterField.NAME))
                .toList();
    }

    @Test
    void aCorrectionIsShownAtOnceAndRememberedByTheNextStart() throws IOException {
        ImportRoster flow = flow();
        SheetPreview seen =
                flow.preview(List.of(roster), Progress.NONE).tables().get(0);
        ColumnMapping mapping = corrected(seen);

        SheetPreview again = flow.preview(List.of(roster), List.of(mapping), Progress.NONE)
                .tables()
                .get(0);
        assertThat(again.mapped()).isTrue();
        assertThat(again.rowsRead()).isEqualTo(1);
        assertThat(names(flow.read(List.of(roster), Progress.NONE))).isEmpty();

        flow.remember(again.mapping());
        assertThat(names(flow().read(List.of(roster), Progress.NONE))).containsExactly("田青");

        flow().forget(again.mapping());
        assertThat(flow().remembered()).isEmpty();
    }

    @Test
    void theNewerOfTwoCorrectionsCounts() throws IOException {
        ImportRoster flow = flow();
        ColumnMapping first =
                corrected(flow.preview(List.of(roster), Progress.NONE).tables().get(0));
        flow.remember(first);
        flow.remember(first.with("B", Optional.empty()));

        assertThat(flow().remembered()).hasSize(1);
        assertThat(flow().remembered().get(0).field("B")).isEmpty();
    }

    @Test
    void aDamagedMemoryIsNoHindrance() throws IOException {
        Files.createDirectories(folder.resolve("home"));
        Files.writeString(folder.resolve("home/roster-mappings.yaml"), "tables: [nonsense");
        ImportRoster flow = flow();
        ColumnMapping mapping =
                corrected(flow.preview(List.of(roster), Progress.NONE).tables().get(0));

        flow.remember(mapping);

        assertThat(flow().remembered()).hasSize(1);
    }

    @Test
    void theCommandLineWritesWhatItUnderstoodAndTakesItBackCorrected() throws IOException {
        CommandLineHere shikao = new CommandLineHere("mapping");
        Path exam = folder.resolve("e.shikao");
        shikao.result("new", exam, "--rules", "hunan");
        Path mapping = folder.resolve("m.yaml");

        JsonNode written = shikao.result("roster", "mapping", roster, "--out", mapping);
        assertThat(written.get("tables").get(0).get("columns")).hasSize(6);
        assertThat(shikao.json("roster", "import", roster, "--exam", exam).errors())
                .contains("SHEET_COLUMN_MISSING");

        String text = Files.readString(mapping);
        for (String field : List.of("candidate-no", "name", "id-no")) {
            text = text.replaceFirst(
                    "(?s)(letter: \""
                            + "ABC"
                                    .charAt(List.of("candidate-no", "name", "id-no")
                                            .indexOf(field)) + "\".*?heading: \"[^\"]*\")(\\n +field: none)?",
                    "$1\n        field: " + field);
        }
        Files.writeString(mapping, text);
        assertThat(shikao.json("roster", "diff", roster, "--exam", exam).errors())
                .contains("SHEET_COLUMN_MISSING");
        JsonNode diff = shikao.result("roster", "diff", roster, "--exam", exam, "--mapping", mapping);
        assertThat(diff.get("changes")).isNotEmpty();
        JsonNode done = shikao.result("roster", "import", roster, "--exam", exam, "--mapping", mapping);
        assertThat(done.get("imported").asInt()).isEqualTo(1);
    }

    @Test
    void aWrongMappingFileIsRefusedWithItsPlaceAndChangesNothing() throws IOException {
        CommandLineHere shikao = new CommandLineHere("mapping");
        Path exam = folder.resolve("e.shikao");
        shikao.result("new", exam, "--rules", "hunan");
        byte[] before = Files.readAllBytes(exam);
        Path wrong = Files.writeString(folder.resolve("w.yaml"), "tables:\n  - headerFirst: 1\n");
        Path foreign = Files.writeString(
                folder.resolve("f.yaml"),
                "tables:\n  - headerFirst: 1\n    headerLast: 1\n    fingerprint: \"0000000000000000\"\n    columns:\n"
                        + "      - letter: A\n        field: name\n");
        Path school = SmallExam.SAMPLE.resolve("rosters/school-05.xlsx");

        Ran refused = shikao.json("roster", "import", school, "--exam", exam, "--mapping", wrong);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.errors()).containsOnly("YAML_MISSING_KEY");
        assertThat(shikao.json("roster", "import", school, "--exam", exam, "--mapping", foreign)
                        .errors())
                .containsExactly("ROSTER_MAPPING_UNUSED");
        assertThat(shikao.json("roster", "import", school, "--exam", exam, "--mapping", folder.resolve("none.yaml"))
                        .errors())
                .containsExactly("FILE_MISSING");
        assertThat(Files.readAllBytes(exam)).isEqualTo(before);
    }
}
