package org.shikao.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.rules.RulePack;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** Rules that show only on paper and in files: each value prints something that another does not. */
class RuleKeysOnPaperTest {
    private static final Texts TEXTS = Texts.in(Lang.ZH_CN);

    @Test
    void whereOnlyGradesAreReportedNoNumberIsPrinted() {
        RulePack both = FormExam.rules(
                "hefei", "choice: one-by-lot", "choice: all", "object: subject-and-seat", "object: bench");
        RulePack only = FormExam.rules(
                "hefei",
                "choice: one-by-lot",
                "choice: all",
                "object: subject-and-seat",
                "object: bench",
                "output: points-and-grades",
                "output: grades");
        assertThat(headings(both)).contains("总分").anyMatch(h -> h.contains("原始分"));
        assertThat(headings(only)).doesNotContain("总分").noneMatch(h -> h.contains("原始分") || h.contains("成绩"));
        FormExam exam = FormExam.of(only, 8);
        ResultLines lines = new ResultLines(exam.results, exam.rules, exam.roster, TEXTS);
        exam.results.rows().forEach(row -> {
            assertThat(lines.total(row)).isEmpty();
            row.subjects()
                    .values()
                    .forEach(score -> assertThat(lines.marked(score)).doesNotContainPattern("\\d"));
            assertThat(lines.cells(row)).hasSameSizeAs(lines.columns());
        });
    }

    private static List<String> headings(RulePack rules) {
        FormExam exam = FormExam.of(rules, 8);
        return new ResultLines(exam.results, exam.rules, exam.roster, TEXTS)
                .columns().stream().map(ResultLines.Column::heading).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "source: city, source: county",
        "variant: ordinary, variant: both",
        "pool: [], pool: [WL01]",
        "kindLabel: 考试, kindLabel: 考查",
        "appeal: arithmetic, appeal: committee",
        "appeal: arithmetic, appeal: video",
        "appeal: arithmetic, appeal: panel",
        "rhythm: day, rhythm: session",
        "rhythm: day, rhythm: half-day",
        "appealDays: 3, appealDays: 0",
        "appealDays: 3, appealDays: 5",
        "deferralDays: 7, deferralDays: 9",
        "faultRemedy: add-minutes, faultRemedy: replace",
        "faultRemedy: add-minutes, faultRemedy: resit",
        "recheckBelowPercent: 70, recheckBelowPercent: 60",
        "absentScoresZero: true, absentScoresZero: false",
        "passPercent: 60, passPercent: 65",
        "recheckBelowPercent: 70, recheckBelowPercent: 0",
        "draft: true, draft: false",
        "unit: candidate, unit: half-day-group",
        "object: bench, object: experiment",
        "actor: candidate, actor: official",
        "mode: single, mode: team",
        "decimals: 1, decimals: 2",
        "roundAt: subject, roundAt: total",
        "rounding: half-up, rounding: truncate",
        "correctionSignatures: 2, correctionSignatures: 1",
    })
    void theShortFormTellsEveryValueApart(String usual, String other) {
        List<String> before = RulesInShort.lines(FormExam.rules("hunan"), TEXTS);
        List<String> after = RulesInShort.lines(FormExam.rules("hunan", usual, other), TEXTS);
        assertThat(before).hasSize(6);
        assertThat(after).isNotEqualTo(before);
    }
}
