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
        Files.writeString(mapping, Files.readString(mapping).replaceFirst("sheet: \"\"", "sheet: \"九年级\""));
        Path other = SmallExam.SAMPLE.resolve("rosters/school-05.xlsx");
        Ran both = shikao.json("roster", "diff", other, "--exam", exam, "--mapping", mapping);
        assertThat(both.errors()).as("of another school's headings").containsExactly("ROSTER_MAPPING_UNUSED");
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

    @Test
    void saysWhatWasEditedWithoutEffect() throws IOException {
        CommandLineHere shikao = new CommandLineHere("edited");
        SmallExam exam = new SmallExam(shikao, folder.resolve("edited.shikao"));
        shikao.result("new", exam.file(), "--rules", "hunan");
        Path list = SmallExam.SAMPLE.resolve("rosters/school-05.xlsx");
        Path written = folder.resolve("edited.yaml");
        shikao.result("roster", "mapping", list, "--out", written);
        String text = Files.readString(written);
        assertThat(text).startsWith("# ").contains("field");
        assertThat(exam.json("roster import", list, "--mapping", written, "--dry-run").out())
                .doesNotContain("ROSTER_MAPPING_HEAD");

        Files.writeString(written, text.replace("heading: \"性别\"", "heading: \"班主任\""));
        assertThat(exam.json("roster import", list, "--mapping", written, "--dry-run").out())
                .contains("ROSTER_MAPPING_HEADING", "班主任")
                .doesNotContain("HEADER_ROW");
        Files.writeString(written, text.replaceAll("header(First|Last): \\d+", "header$1: 9"));
        assertThat(exam.json("roster import", list, "--mapping", written, "--dry-run").out())
                .contains("ROSTER_MAPPING_HEADER_ROW");
    }

    private static final String NAMELESS = "准考证号,姓名,身份证号,年级\n026990101001,田青,990101201009064900,九年级\n";

    @Test
    void columnsThatWereNotReadAreListed() throws IOException {
        CommandLineHere shikao = new CommandLineHere("left");
        SmallExam exam = new SmallExam(shikao, folder.resolve("left.shikao"));
        shikao.result("new", exam.file(), "--rules", "hunan");
        Path list = Files.writeString(
                folder.resolve("left.csv"),
                "序号,准考证号,姓名,身份证号,年级,家庭住址,空列\n1,026990101001,田青,990101201009064900,九年级,某路 1 号,\n");
        Ran dry = exam.json("roster import", list, "--school", "3299010001", "--dry-run");
        assertThat(dry.exit()).isZero();
        JsonNode left =
                dry.json().get("findings").get(dry.json().get("findings").size() - 1);
        assertThat(left.get("code").asText()).isEqualTo("ROSTER_COLUMNS_LEFT");
        assertThat(left.get("severity").asText()).isEqualTo("normalised");
        assertThat(left.get("args").get(0).asText()).isEqualTo("A 序号, F 家庭住址");
    }

    @Test
    void aFileThatNamesNoSchoolIsGivenOneAndTheCodeOfItIsJudged() throws IOException {
        CommandLineHere shikao = new CommandLineHere("office");
        SmallExam exam = new SmallExam(shikao, folder.resolve("school.shikao"));
        shikao.result("new", exam.file(), "--rules", "hunan");
        Path list = Files.writeString(folder.resolve("nameless.csv"), NAMELESS);
        assertThat(exam.json("roster import", list).errors()).containsExactly("ROSTER_SCHOOL_MISSING");
        Ran unknown = exam.json("roster import", list, "--school", "没有的学校");
        assertThat(unknown.errors()).containsExactly("ROSTER_SCHOOL_CODE_MISSING");
        assertThat(exam.json("roster import", list, "--school", "99", "--dry-run")
                        .out())
                .contains("ROSTER_SCHOOL_CODE_FORM");

        assertThat(exam.result("roster import", list, "--school", " 3299010001 ")
                        .get("imported")
                        .asInt())
                .isEqualTo(1);
        assertThat(exam.result("roster diff", list, "--school", "3299010001").get("changes"))
                .isEmpty();
    }

    @Test
    void aSchoolThatIsGivenNeverSilentlyReplacesTheOneTheListNames() throws IOException {
        ImportRoster flow = flow();
        Path titled = Files.writeString(folder.resolve("t.csv"), "云岭县第一中学（3299010001）九年级名单\n" + NAMELESS);
        RosterFiles read = flow.read(List.of(titled), List.of(), "3299010002", Progress.NONE);
        assertThat(read.problems()).extracting(p -> p.code()).containsExactly("ROSTER_SCHOOL_GIVEN");
        assertThat(read.sheets().get(0).schoolHint()).contains("3299010002");
        Path column = Files.writeString(folder.resolve("c.csv"), ROWS.replace("编码,称呼,证", "准考证号,姓名,身份证号"));
        assertThat(flow.read(List.of(column), List.of(), "3299010002", Progress.NONE)
                        .problems())
                .extracting(p -> p.code())
                .containsExactly("ROSTER_SCHOOL_COLUMN");
    }

    @Test
    void aMappingKeepsTheSchoolInItsFileButNoOtherSchoolGetsIt() throws IOException {
        ImportRoster flow = flow();
        Path list = Files.writeString(folder.resolve("nameless.csv"), NAMELESS);
        ColumnMapping mapping = flow.preview(List.of(list), Progress.NONE)
                .tables()
                .get(0)
                .mapping()
                .withSchool("3299010001");
        Path saved = folder.resolve("m.yaml");
        flow.saveMappings(saved, List.of(mapping));
        assertThat(flow.loadMappings(saved).get()).containsExactly(mapping);
        RosterFiles read = flow.read(List.of(list), List.of(mapping), Progress.NONE);
        assertThat(read.sheets().get(0).schoolHint()).contains("3299010001");
        assertThat(read.previews().get(0).mapping()).isEqualTo(mapping);

        flow.remember(mapping);
        RosterFiles other = flow.read(List.of(list), flow.remembered(), Progress.NONE);
        assertThat(other.previews().get(0).mapped()).isTrue();
        assertThat(other.sheets().get(0).schoolHint()).isEmpty();
    }
}
