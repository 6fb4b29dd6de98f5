package org.shikao.gui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shikao.exam.rules.RulePack;
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
