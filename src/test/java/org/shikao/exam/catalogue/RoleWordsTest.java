package org.shikao.exam.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.rules.LabelRule;

class RoleWordsTest {
    private final RoleWords words = new RoleWords(new LabelRule("考$场", "考位\\号", "评{委}"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "举手请{监考员}检查 | 举手请评{委}检查",
                "{考室}{台号}{监考员} | 考$场考位\\号评{委}",
                "{监考} | {监考}",
                "{监考员 | {监考员",
                "{{监考员}} | {评{委}}",
                "{} | {}",
                "没有占位词 | 没有占位词",
                "'' | ''"
            })
    void putsTheLabelsInPlaceOfThePlaceholdersAndLeavesEverythingElseAlone(String text, String read) {
        assertThat(words.fill(text)).isEqualTo(read);
    }

    @Test
    void findsWordsWrittenOutOnceEachAndNotInPlaceholders() {
        assertThat(RoleWords.literal("监考员和评委在考场看监考员，{监考员}不算")).containsExactly("监考员", "评委", "考场");
        assertThat(RoleWords.literal("考点、主考、检查")).isEmpty();
        assertThat(RoleWords.unknown("{监考}{监考员}{x}{x}")).containsExactly("{监考}", "{x}");
        assertThat(RoleWords.placeholder("评委")).isEqualTo("{监考员}");
        assertThat(RoleWords.placeholder("考场")).isEqualTo("{考室}");
        assertThat(RoleWords.placeholder("考位号")).isEqualTo("{台号}");
    }
}
