package org.shikao.files.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.ColumnMapping;
import org.shikao.exam.roster.ColumnMapping.Column;
import org.shikao.exam.roster.RosterField;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** Mapping files that people edit: read as they were written, refused with the place of whatever is wrong. */
class MappingYamlTest {
    private static final String GOOD = """
            tables:
              - headerFirst: 2
                headerLast: 3
                columns:
                  - letter: A
                    field: candidate-no
                  - letter: "N"
                    heading: '姓 名:'
                    field: name
                  - letter: AA
            """;
    private final MappingYaml yaml = new MappingYaml();

    @Test
    void everyFieldOfARosterHasItsWordAndNoneIsOneMore() {
        assertThat(Arrays.stream(MappedField.values()).skip(1).map(Enum::name))
                .containsExactlyElementsOf(
                        Arrays.stream(RosterField.values()).map(Enum::name).toList());
    }

    @Test
    void whatIsWrittenReadsBackEqual() {
        List<ColumnMapping> mappings = List.of(new ColumnMapping(
                "九*班",
                3,
                4,
                "0123456789abcdef",
                List.of(
                        new Column("A", "准考证号\n(必填): \"x\"", Optional.of(RosterField.CANDIDATE_NO)),
                        new Column("Y", "no", Optional.empty()))));

        assertThat(read(yaml.write(mappings)).value()).contains(mappings);
    }

    @Test
    void takesTheWordsOfTheTemplateInBothLanguages() {
        for (Lang lang : Lang.values()) {
            for (RosterField field : RosterField.values()) {
                String word = Texts.in(lang).text("roster.column." + field);
                assertThat(read(GOOD.replace("field: name", "field: \"" + word + " \"")
                                        .replace("field: candidate-no", "field: none"))
                                .value()
                                .orElseThrow()
                                .get(0)
                                .field("N"))
                        .contains(field);
            }
            String none = Texts.in(lang).text("roster.column.NONE");
            assertThat(read(GOOD.replace("field: name", "field: " + none))
                            .value()
                            .orElseThrow()
                            .get(0)
                            .field("N"))
                    .isEmpty();
        }
        List<Problem> wrong = read(GOOD.replace("field: name", "field: 姓")).problems();
        assertThat(wrong).extracting(Problem::code).containsExactly("YAML_NOT_ALLOWED");
        assertThat(remedy(Lang.ZH_CN, wrong.get(0))).contains("姓名（name）", "准考证号（candidate-no）");
        assertThat(remedy(Lang.EN, wrong.get(0)))
                .contains("(name), ", "(candidate-no)")
                .doesNotContain("姓名");
    }

    @Test
    void callsTheListItselfAndAnEmptyFileByWhatTheyAre() {
        assertThat(codes(new byte[] {'P', 'K', 3, 4, 20, (byte) 0x99})).containsExactly("MAPPING_IS_WORKBOOK");
        assertThat(codes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
                .containsExactly("MAPPING_IS_WORKBOOK");
        assertThat(codes(new byte[0])).containsExactly("MAPPING_EMPTY");
        assertThat(codes(new byte[] {'P', 'K'}))
                .doesNotContain("MAPPING_IS_WORKBOOK")
                .isNotEmpty();
    }

    private List<String> codes(byte[] bytes) {
        assertThat(new SecondMappingYaml().read(bytes, "m.yaml").problems())
                .extracting(Problem::code)
                .containsExactlyElementsOf(yaml.read(bytes, "m.yaml").problems().stream()
                        .map(Problem::code)
                        .toList());
        return yaml.read(bytes, "m.yaml").problems().stream().map(Problem::code).toList();
    }

    @Test
    void aPersonMayLeaveOutWhatIsNotNeeded() {
        ColumnMapping mapping = read(GOOD).value().orElseThrow().get(0);

        assertThat(mapping.sheet()).isEmpty();
        assertThat(mapping.fingerprint()).isEmpty();
        assertThat(mapping.field("N")).contains(RosterField.NAME);
        assertThat(mapping.field("AA")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "field: name,field: nickname,YAML_NOT_ALLOWED,tables[0].columns[1].field",
        "letter: A\\n,letter: 7\\n,ROSTER_MAPPING_LETTER,tables[0].columns",
        "letter: AA,letter: ZZZ,ROSTER_MAPPING_LETTER,tables[0].columns",
        "letter: AA,letter: A,ROSTER_MAPPING_LETTER,tables[0].columns",
        "field: name,field: candidate-no,ROSTER_MAPPING_TWICE,tables[0].columns",
        "headerLast: 3,headerLast: 1,ROSTER_MAPPING_ROWS,tables[0].headerFirst",
        "headerFirst: 2,headerFirst: -2,ROSTER_MAPPING_ROWS,tables[0].headerFirst",
        "headerFirst: 2,heading: 2,YAML_UNKNOWN_KEY,tables[0].heading",
        "columns:,spalten:,YAML_UNKNOWN_KEY,tables[0].spalten"
    })
    void whatIsWrongIsRefusedAtItsPlace(String right, String wrong, String code, String place) {
        String text = GOOD.replaceFirst(right.replace("\\n", "\n"), wrong.replace("\\n", "\n"));
        YamlRead<List<ColumnMapping>> read = read(text);

        assertThat(read.value()).as(text).isEmpty();
        assertThat(read.problems())
                .filteredOn(Problem::isError)
                .extracting(p -> p.code() + " " + p.place().column())
                .contains(code + " " + place);
        assertThat(read.problems()).allMatch(p -> p.place().file().equals("m.yaml"));
    }

    private YamlRead<List<ColumnMapping>> read(String text) {
        return yaml.read(text.getBytes(StandardCharsets.UTF_8), "m.yaml");
    }

    private static String remedy(Lang lang, Problem problem) {
        return Texts.in(lang)
                .text("problem." + problem.code() + ".remedy", problem.args().toArray());
    }
}
