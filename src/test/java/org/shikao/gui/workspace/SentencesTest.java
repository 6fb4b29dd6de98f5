package org.shikao.gui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

class SentencesTest {
    private final Texts chinese = Texts.in(Lang.ZH_CN);

    @ParameterizedTest
    @CsvSource({
        "outcomes.exemptions, 免考, Exemptions",
        "outcomes.exemptions[1].percent, 免考百分比（2）, Exemption percent (2)",
        "S0312, S0312, S0312",
        "outcomes.exemptions[x], outcomes.exemptions[x], outcomes.exemptions[x]",
        "'', '', ''"
    })
    void aKeyOfTheRulesIsNamedByItsTitle(String column, String zh, String en) {
        Place place = Place.named(column);
        assertThat(Sentences.where(place, chinese)).isEqualTo(zh);
        assertThat(Sentences.where(place, Texts.in(Lang.EN))).isEqualTo(en);
    }

    @Test
    void aCellOfASpreadsheetKeepsItsLetter() {
        assertThat(Sentences.where(new Place("一中.xlsx", "名册", 5, "C"), chinese)).isEqualTo("一中.xlsx!名册!C5");
        assertThat(Sentences.where(new Place("my.yaml", "", 0, "score.passPercent"), chinese))
                .startsWith("my.yaml!")
                .doesNotContain("passPercent");
    }

    @Test
    void theFindingOfARuleNamesTheKeyAndTheOnlyValueThatFits() {
        Problem problem = Problem.error("RULES_ONLY_VALUE", Place.named("tasks.unitsDrawn"), "3", "1");
        assertThat(Sentences.findings(List.of(problem), chinese))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.sentence()).contains("必须是 1").doesNotContain("1 到 1");
                    assertThat(finding.place()).doesNotContain("tasks");
                });
    }
}
