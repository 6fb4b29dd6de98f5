package org.shikao.files.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Marks;
import org.shikao.exam.Subject;
import org.shikao.files.yaml.YamlReaderTest.Colour;
import org.shikao.files.yaml.YamlReaderTest.Inner;
import org.shikao.files.yaml.YamlReaderTest.Outer;

class YamlWriterTest {
    private static final YamlShape<Outer> STRICT = YamlShape.of(Outer.class);

    private static Outer outer(String text) {
        return new Outer(
                text,
                -7,
                false,
                Marks.of("0.25"),
                Colour.DARK_RED,
                LocalDate.of(2026, 5, 16),
                LocalTime.of(14, 0),
                List.of(new Inner(text, Marks.of(10), List.of()), new Inner("", Marks.ZERO, List.of(Marks.of("9.5")))),
                Set.of(Colour.BLUE, Colour.DARK_RED),
                Map.of(Subject.CHEMISTRY, text, Subject.PHYSICS, "甲"));
    }

    private static void roundTrips(String text) {
        Outer before = outer(text);
        String written = new YamlWriter<>(STRICT).write(before);
        YamlRead<Outer> read = new YamlReader<>(STRICT).read(written, "x.yaml");
        assertThat(read.problems()).as(written).isEmpty();
        assertThat(read.value()).as(written).contains(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "~",
                "true",
                "no",
                "0",
                "007",
                "1e3",
                "2026-05-16",
                "08:30",
                "-",
                "- a",
                "? x",
                "a: b",
                "a #b",
                "#b",
                "&a",
                "*a",
                "!t",
                "|",
                ">",
                "'",
                "\"",
                "\\",
                "\\n",
                "%",
                "@",
                "`",
                "{a}",
                "[a]",
                ",",
                "行一\n行二\n",
                "\n",
                " 前后有空格 ",
                "\t",
                "\r\n",
                "\u0085",
                "\u2028",
                "\uFEFF",
                "\u00a0",
                "\u0007",
                "\uD86E\uDF2D䶮",
                "---",
                "...",
                "<<",
                "=",
                "=1+1",
                "a\u3000b"
            })
    void textComesBackAsItWas(String text) {
        roundTrips(text);
    }

    @Test
    void veryLongTextStaysOnItsLine() {
        roundTrips("字 ".repeat(5000));
    }

    @Test
    void anyTextComesBackAsItWas() {
        long seed = 7;
        Random random = new Random(seed);
        String alphabet = "ab:#-?,[]{}&*!|>'\"%@` \n\r\t\\0192物理\u0001\u0085\u2028";
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(12); k > 0; k--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            roundTrips(text.toString());
        }
    }

    @Test
    void writesWordsPlainTextQuotedAndAStableOrder() {
        assertThat(new YamlWriter<>(STRICT).write(outer("甲"))).isEqualTo("""
                        title: "甲"
                        size: -7
                        draft: false
                        step: 0.25
                        colour: dark-red
                        day: 2026-05-16
                        from: 14:00
                        parts:
                          - name: "甲"
                            fullMarks: 10
                            levels: []
                          - name: ""
                            fullMarks: 0
                            levels:
                              - 9.5
                        colours:
                          - dark-red
                          - blue
                        words:
                          physics: "甲"
                          chemistry: "甲"
                        """);
    }

    @Test
    void leavesKeysOutThatHoldTheirDefault() {
        YamlShape<Outer> shape = STRICT.optional(Inner.class, "levels").optional(Outer.class, "draft");
        String written = new YamlWriter<>(shape).write(outer("甲"));
        assertThat(written).doesNotContain("draft").doesNotContain("levels: []").contains("levels:");
        assertThat(new YamlReader<>(shape).read(written, "x").value()).contains(outer("甲"));
    }
}
