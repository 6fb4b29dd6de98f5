package org.shikao.files.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;

class YamlReaderTest {
    enum Colour {
        DARK_RED,
        BLUE
    }

    record Inner(String name, Marks fullMarks, List<Marks> levels) {}

    record Outer(
            String title,
            int size,
            boolean draft,
            Marks step,
            Colour colour,
            LocalDate day,
            LocalTime from,
            List<Inner> parts,
            Set<Colour> colours,
            Map<Subject, String> words) {}

    private static final YamlShape<Outer> STRICT = YamlShape.of(Outer.class);
    private static final YamlShape<Outer> LENIENT = STRICT.optional(Inner.class, "levels")
            .optional(Outer.class, "words", "colours")
            .withDefault(Outer.class, "colour", Colour.BLUE);
    private static final String GOOD = """
            title: 物理 # 注释
            size: 24
            draft: true
            step: 0.5
            colour: dark-red
            day: 2026-05-16
            from: 08:30
            parts:
              - name: 007
                full-marks: 9.5
                levels: [2, 1, 0]
            colours: [blue, dark-red]
            words: {physics: 甲}
            """;

    private static YamlRead<Outer> read(String text) {
        return new YamlReader<>(STRICT).read(text, "pack.yaml");
    }

    private static List<String> findings(String text) {
        return read(text).problems().stream()
                .map(p -> p.code() + " " + p.place() + " " + String.join("|", p.args()))
                .toList();
    }

    private static String with(String line, String instead) {
        assertThat(GOOD).contains(line);
        return GOOD.replace(line, instead);
    }

    @Test
    void readsEveryKindOfValueAndKeepsTextAsWritten() {
        Outer outer = read(GOOD).value().orElseThrow();
        assertThat(outer)
                .isEqualTo(new Outer(
                        "物理",
                        24,
                        true,
                        Marks.of("0.5"),
                        Colour.DARK_RED,
                        LocalDate.of(2026, 5, 16),
                        LocalTime.of(8, 30),
                        List.of(new Inner("007", Marks.of("9.5"), List.of(Marks.of(2), Marks.of(1), Marks.ZERO))),
                        Set.of(Colour.BLUE, Colour.DARK_RED),
                        Map.of(Subject.PHYSICS, "甲")));
    }

    @Test
    void readsWindowsLineEndsAndAByteOrderMark() {
        assertThat(read("\uFEFF" + GOOD.replace("\n", "\r\n")).value())
                .isEqualTo(read(GOOD).value());
    }

    @Test
    void reportsAllProblemsOfAFileAtOnceWithPathLineAndAllowedValues() {
        String text = GOOD.replace("size: 24", "size: many")
                .replace("colour: dark-red", "colour: green")
                .replace("full-marks: 9.5", "full-marks: 9.555")
                .replace("draft: true", "drafty: true");
        assertThat(findings(text))
                .containsExactlyInAnyOrder(
                        "YAML_NOT_AN_INTEGER pack.yaml!size 2|many|",
                        "YAML_NOT_ALLOWED pack.yaml!colour 5|green|dark-red, blue|Colour",
                        "YAML_NOT_MARKS pack.yaml!parts[0].fullMarks 10|9.555|",
                        "YAML_UNKNOWN_KEY pack.yaml!drafty 3|drafty|title, size, draft, step, colour, day, from, parts,"
                                + " colours, words",
                        "YAML_MISSING_KEY pack.yaml!draft 1|draft");
        assertThat(read(text).value()).isEmpty();
    }

    @Test
    void refusesAKeyGivenTwice() {
        assertThat(findings(GOOD + "size: 12\n")).containsExactly("YAML_DUPLICATE_KEY pack.yaml 14|size");
    }

    @Test
    void refusesAKeyGivenInTwoSpellings() {
        assertThat(findings(with("    full-marks: 9.5\n", "    full-marks: 9.5\n    fullMarks: 8\n")))
                .containsExactly("YAML_DUPLICATE_KEY pack.yaml!parts[0].fullMarks 11|fullMarks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"024", "24.0", "2_4", "0x18", "\"24\"", "1e1", "", "~", "[24]", "{a: 1}", "+24", "99999999999"})
    void refusesWhatIsNotAPlainWholeNumber(String written) {
        assertThat(findings(with("size: 24", "size: " + written)))
                .singleElement()
                .asString()
                .startsWith("YAML_NOT_AN_INTEGER pack.yaml!size ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,5", "\"0.5\"", ".5", "5.", "1e-1", "half", "", "-", ".nan", ".inf", "0.125", "1234567"})
    void refusesWhatIsNotMarks(String written) {
        assertThat(findings(with("step: 0.5", "step: " + written))).isNotEmpty();
        assertThat(read(with("step: 0.5", "step: " + written)).value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no", "on", "True", "1", "\"true\"", "是", ""})
    void refusesWhatIsNotTrueOrFalse(String written) {
        assertThat(findings(with("draft: true", "draft: " + written)))
                .containsExactly("YAML_NOT_A_BOOLEAN pack.yaml!draft 3|" + written.replace("\"", "") + "|true, false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DARK_RED", "dark_red", "darkRed", "Blue", "0", "", "[blue]"})
    void refusesWordsThatAreNotTheCode(String written) {
        assertThat(findings(with("colour: dark-red", "colour: " + written)))
                .singleElement()
                .asString()
                .startsWith("YAML_NOT_ALLOWED pack.yaml!colour 5|")
                .endsWith("|dark-red, blue|Colour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026/5/16", "16.05.2026", "20260516", "2026-05-16T08:00", "五月"})
    void refusesWhatIsNotADate(String written) {
        assertThat(findings(with("2026-05-16", written)))
                .containsExactly("YAML_NOT_A_DATE pack.yaml!day 6|" + written + "|");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8:30", "24:01", "08.30", "830", "早上"})
    void refusesWhatIsNotATimeOfDay(String written) {
        assertThat(findings(with("08:30", written)))
                .containsExactly("YAML_NOT_A_TIME pack.yaml!from 7|" + written + "|");
    }

    @Test
    void refusesEmptyTextUnlessQuoted() {
        assertThat(findings(with("title: 物理 # 注释", "title:"))).containsExactly("YAML_NOT_TEXT pack.yaml!title 1||");
        assertThat(read(with("title: 物理 # 注释", "title: \"\""))
                        .value()
                        .orElseThrow()
                        .title())
                .isEmpty();
    }

    @Test
    void refusesAMappingInPlaceOfAListAndTheReverse() {
        assertThat(findings(with("colours: [blue, dark-red]", "colours: blue")))
                .containsExactly("YAML_NOT_A_LIST pack.yaml!colours 12");
        assertThat(findings(with("words: {physics: 甲}", "words: [甲]")))
                .containsExactly("YAML_NOT_A_MAPPING pack.yaml!words 13|…");
    }

    @Test
    void refusesTheSameValueTwiceInASetAndAnUnknownMapKey() {
        assertThat(findings(with("[blue, dark-red]", "[blue, blue]")))
                .containsExactly("YAML_DUPLICATE_VALUE pack.yaml!colours[1] 12|blue");
        assertThat(findings(with("{physics: 甲}", "{maths: 甲}")))
                .containsExactly("YAML_NOT_ALLOWED pack.yaml!words.maths 13|maths|physics, chemistry, biology|Subject");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n", "# 只有注释\n", "\uFEFF"})
    void refusesAnEmptyFile(String text) {
        assertThat(findings(text)).containsExactly("YAML_EMPTY_FILE pack.yaml 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b: c",
                "\ttitle: x",
                "title: \"never closed",
                "- a\nb: c",
                "title: [1, 2",
                "? [a, b]\n: c",
                "title: a\u0001b",
                "title: @x",
                "{",
                "]",
                "%YAML 9.9\n---\na: 1"
            })
    void saysWhereTextIsNotYaml(String text) {
        assertThat(read(text).value()).isEmpty();
        assertThat(read(text).problems()).extracting(Problem::code).containsExactly("YAML_SYNTAX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"just text", "- a\n- b", "42", "~"})
    void refusesARootThatIsNoMapping(String text) {
        assertThat(read(text).problems()).extracting(Problem::code).containsExactly("YAML_NOT_A_MAPPING");
    }

    @Test
    void refusesASecondDocument() {
        assertThat(findings(GOOD + "---\ntitle: x\n")).containsExactly("YAML_SECOND_DOCUMENT pack.yaml 15");
    }

    @Test
    void refusesAnchorsAndAliasesSoThatNothingCanGrow() {
        String bomb = IntStream.range(1, 40)
                .mapToObj(i -> "a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n")
                .collect(Collectors.joining("", "a0: &a0 [x, x]\n", ""));
        assertThat(findings(bomb)).containsExactly("YAML_ANCHOR pack.yaml 1");
        assertThat(findings("title: *x\n")).containsExactly("YAML_ANCHOR pack.yaml 1");
        assertThat(findings("*x : 1\n")).containsExactly("YAML_SYNTAX pack.yaml 1");
        assertThat(findings("&x title: 1\n")).contains("YAML_ANCHOR pack.yaml 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!int 24", "!!java.net.URL http://x", "!own 24", "!!binary aGk="})
    void refusesTags(String written) {
        assertThat(findings(with("size: 24", "size: " + written))).containsExactly("YAML_TAG pack.yaml 2");
    }

    @Test
    void refusesTextThatIsTooLongTooDeepOrHasTooManyValues() {
        assertThat(findings("#".repeat(YamlTree.MAX_LENGTH + 1)))
                .containsExactly("YAML_TOO_LONG pack.yaml 0|" + YamlTree.MAX_LENGTH);
        assertThat(findings("[".repeat(100_000))).containsExactly("YAML_TOO_DEEP pack.yaml 1");
        assertThat(findings("title: [" + "1,".repeat(YamlTree.MAX_VALUES) + "1]"))
                .containsExactly("YAML_TOO_MANY pack.yaml 1");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        YamlRead<Outer> read =
                new YamlReader<>(STRICT).read("title: 物理".getBytes(Charset.forName("GB18030")), "pack.yaml");
        assertThat(read.problems()).extracting(Problem::code).containsExactly("YAML_NOT_UTF8");
        assertThat(new YamlReader<>(STRICT)
                        .read(GOOD.getBytes(StandardCharsets.UTF_8), "pack.yaml")
                        .value())
                .isPresent();
    }

    @Test
    void neverThrowsWhateverIsDoneToAGoodFile() {
        long seed = 20260516;
        Random random = new Random(seed);
        String alphabet = "{}[]:,-&*!|>'\"%@`#? \t\n\r~ab19.\u0000\u0085\uD800物";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(GOOD);
            for (int k = random.nextInt(4); k >= 0; k--) {
                int at = random.nextInt(text.length());
                char c = alphabet.charAt(random.nextInt(alphabet.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, c);
                    case 1 -> text.insert(at, c);
                    default -> text.deleteCharAt(at);
                }
            }
            YamlRead<Outer> read = read(text.toString());
            assertThat(read.value().isEmpty())
                    .as("seed %d, round %d:%n%s", seed, i, text)
                    .isEqualTo(!read.problems().isEmpty());
        }
    }

    @Test
    void fillsOptionalKeysThatAreMissing() {
        String text = GOOD.replace("    levels: [2, 1, 0]\n", "")
                .replace("words: {physics: 甲}\n", "")
                .replace("colour: dark-red\n", "");
        Outer outer = new YamlReader<>(LENIENT).read(text, "x").value().orElseThrow();
        assertThat(outer.colour()).isEqualTo(Colour.BLUE);
        assertThat(outer.words()).isEmpty();
        assertThat(outer.parts().get(0).levels()).isEmpty();
    }

    @Test
    void refusesToMakeAnUnknownComponentOptional() {
        assertThatThrownBy(() -> STRICT.optional(Outer.class, "weight")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> STRICT.optional(Outer.class, "colour")).isInstanceOf(IllegalArgumentException.class);
    }
}
