package org.shikao.files.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shikao.exam.rules.RuleDiff;
import org.shikao.exam.rules.RuleDiff.Change;
import org.shikao.exam.rules.RulePack;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

class RuleDiffTest {
    private final RulePackYaml yaml = new RulePackYaml();
    private final RulePacks packs = new RulePacks();

    @Test
    void aPackDoesNotDifferFromItself() {
        packs.names()
                .forEach(name -> assertThat(RuleDiff.between(
                                packs.load(name).orElseThrow(), packs.load(name).orElseThrow()))
                        .isEmpty());
    }

    @Test
    void namesThePartOfAListThatChanged() {
        RulePack before = packs.load("hefei").orElseThrow();
        String text = yaml.write(before);
        RulePack after = yaml.read(text.replace("percent: 30", "percent: 40"), "x")
                .value()
                .orElseThrow();
        assertThat(RuleDiff.between(before, after))
                .containsExactly(new Change("outcomes.penalties[discipline].percent", "", "30", "40"));
    }

    /** Whatever single word or number of a pack's file is changed, the diff has exactly that key. */
    @Test
    void findsEverySingleChangeOfAFile() {
        RulePack before = packs.load("hefei").orElseThrow();
        String text = yaml.write(before);
        Matcher flag = Pattern.compile("\\b(true|false)\\b|: (\\d+)$", Pattern.MULTILINE)
                .matcher(text);
        int changes = 0;
        while (flag.find()) {
            String old = flag.group().replace(": ", "");
            String now = old.equals("true")
                    ? "false"
                    : old.equals("false") ? "true" : String.valueOf(Integer.parseInt(old) + 1);
            String changed = text.substring(0, flag.end() - old.length()) + now + text.substring(flag.end());
            List<Change> found = yaml.read(changed, "x")
                    .value()
                    .map(p -> RuleDiff.between(before, p))
                    .orElse(List.of());
            if (!found.isEmpty()) {
                changes++;
                assertThat(found)
                        .singleElement()
                        .extracting(Change::before, Change::after)
                        .containsExactly(old, now);
            }
        }
        assertThat(changes).isGreaterThan(20);
    }

    @Test
    void everyKeyAndEveryNamedValueHasWordsInBothLanguages() {
        for (Lang lang : Lang.values()) {
            Texts texts = Texts.in(lang);
            for (String name : packs.names()) {
                RuleDiff.keys(packs.load(name).orElseThrow())
                        .forEach(key -> assertThat(texts.has("rules.key." + key))
                                .as(key)
                                .isTrue());
            }
        }
    }
}
