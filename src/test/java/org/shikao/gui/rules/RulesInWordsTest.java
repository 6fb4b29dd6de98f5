package org.shikao.gui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shikao.exam.rules.RulePack;
import org.shikao.files.yaml.RulePackYaml;
import org.shikao.flow.ShippedRules;
import org.shikao.text.Lang;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

class RulesInWordsTest {
    @Test
    void everyShippedPackCanBeReadInBothLanguages() {
        for (Lang lang : Lang.values()) {
            Texts texts = Texts.in(lang);
            for (RulePack pack : new ShippedRules().all()) {
                assertThat(sentences(pack, texts))
                        .hasSizeGreaterThan(35)
                        .allSatisfy(sentence -> assertThat(sentence).doesNotContain("gui.", "{", "null"));
            }
        }
    }

    @Test
    void saysTheRulesInTheirOrder() {
        RulePack pack = new ShippedRules().all().get(0);
        List<Integer> numbers = RulesInWords.of(pack).stream()
                .flatMap(section -> section.lines().stream())
                .map(line -> Integer.valueOf(line.numbers()))
                .toList();
        Set<Integer> said = new TreeSet<>(numbers);
        Set<Integer> all = IntStream.rangeClosed(1, 40).boxed().collect(Collectors.toSet());
        all.removeAll(said);

        // 4 and 5 stand in the sentences of the subjects
        assertThat(all).containsExactlyInAnyOrder(4, 5);
    }

    @Test
    void saysBenchAndRoomInTheExamsOwnWords() throws IOException {
        String words = said(Lang.ZH_CN, "bench: 台号", "bench: 工位码", "examiner: 监考员", "examiner: 督评官");
        assertThat(words).contains("抽的是工位码。", "重新调整工位码签。", "督评官的安排：").doesNotContain("台号", "考台", "监考员");
        String papers = said(Lang.ZH_CN, "object: bench", "object: room-seat-paper", "room: 考室", "room: 操作间");
        assertThat(papers).contains("抽的是操作间、座位和试卷。").doesNotContain("考室");
        assertThat(said(Lang.EN, "bench: 台号", "bench: Platz"))
                .contains("a bench (Platz)")
                .doesNotContain("台号");
    }

    @Test
    void saysOneThingInTheSingular() throws IOException {
        String words = said(
                Lang.EN,
                "pool: []",
                "pool: [WL01]",
                "ratioMax: 2",
                "ratioMax: 1",
                "minutesBefore: 15",
                "minutesBefore: 1",
                "size: 24",
                "size: 1",
                "correctionSignatures: 2",
                "correctionSignatures: 1",
                "deferralDays: 7",
                "deferralDays: 1",
                "copies: 3",
                "copies: 1",
                "appealDays: 3",
                "appealDays: 1");
        assertThat(words)
                .contains("1 experiment is in the pool", "to 1 decimal.")
                .contains("at most 1 candidate at once", "1 minute before", "1 signature.", "within 1 day.")
                .contains("in 1 copy.", "At most 1 candidate a session")
                .doesNotContainPattern(
                        "\\b1 (experiments|decimals|candidates|minutes|signatures|days|copies|marks)\\b");
        assertThat(said(Lang.EN)).contains("in 3 copies.", "at most 2 candidates at once");
    }

    @Test
    void saysWhatIsNotThereAndNamesAnEncodingForTextFilesOnly() throws IOException {
        for (Lang lang : Lang.values()) {
            RulePack pack = pack(
                    "signBlocks: [主考, 登分员, 学校负责人]",
                    "signBlocks: []",
                    "exemptions:\n    - {code: disability, label: 残疾免考, percent: 100, byCommittee: false}\n"
                            + "    - {code: injury, label: 伤病免考, percent: 60, byCommittee: false}",
                    "exemptions: []");
            String words = String.join("\n", sentences(pack, Texts.in(lang)));
            assertThat(words).contains(lang == Lang.EN ? "There are no exemptions." : "没有免考。");
            assertThat(words).contains(lang == Lang.EN ? "Nobody signs; it bears a stamp." : "没有签名栏，只盖章。");
            assertThat(words).doesNotContain("UTF-8", "GB18030");
            assertThat(said(lang, "exportFormat: xlsx", "exportFormat: csv")).contains("UTF-8");
        }
    }

    @Test
    void saysWhoseTasksTheyAreInTheSameWordEverywhere() throws IOException {
        assertThat(said(Lang.EN)).contains("Tasks come from the city").doesNotContain("prefecture");
        assertThat(said(Lang.EN, "mode: single", "mode: double", "tolerance: 0", "tolerance: 0.5"))
                .contains("neither seeing the other's marks");
        assertThat(said(Lang.EN, "rounding: half-up", "rounding: truncate")).doesNotContain(", down");
    }

    private static String said(Lang lang, String... changes) throws IOException {
        return String.join("\n", sentences(pack(changes), Texts.in(lang)));
    }

    /** The pack of Hunan with some of its words changed: old, new, old, new. */
    private static RulePack pack(String... changes) throws IOException {
        try (InputStream in = RulePack.class.getResourceAsStream("/org/shikao/rules/hunan.yaml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (int i = 0; i < changes.length; i += 2) {
                assertThat(text).contains(changes[i]);
                text = text.replace(changes[i], changes[i + 1]);
            }
            return new RulePackYaml().readKept(text, "pack.yaml").value().orElseThrow();
        }
    }

    private static List<String> sentences(RulePack pack, Texts texts) {
        return RulesInWords.of(pack).stream()
                .flatMap(section -> section.lines().stream())
                .map(line -> texts.text(line.sentence().key(), spoken(line.sentence(), texts)))
                .toList();
    }

    private static Object[] spoken(Phrase phrase, Texts texts) {
        return phrase.args().stream().map(arg -> say(arg, texts)).toArray();
    }

    private static Object say(Object arg, Texts texts) {
        if (arg instanceof List<?> list) {
            return list.stream().map(one -> String.valueOf(say(one, texts))).collect(Collectors.joining("/"));
        }
        return arg instanceof Phrase phrase ? texts.say(phrase) : arg;
    }
}
