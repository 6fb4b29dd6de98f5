package org.shikao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterRow.RosterSheet;
import org.shikao.text.Lang;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

class FindingLinesTest {
    private static final Texts TEXTS = Texts.in(Lang.ZH_CN);

    private static List<Problem> column(int cells, String letter) {
        return IntStream.range(0, cells)
                .mapToObj(i -> Problem.normalised("ROSTER_LOWER_X", new Place("一中.xlsx", "名册", 2 + i, letter)))
                .toList();
    }

    @Test
    void theSameNormalisationOfALongColumnIsOneLineAndNothingElseIsHidden() {
        Problem error = Problem.error("ROSTER_ID_TWICE", new Place("一中.xlsx", "名册", 7, "D"), "26010001");
        List<Problem> all = new ArrayList<>(column(FindingLines.FEW + 1, "D"));
        all.add(1, error);
        all.addAll(column(FindingLines.FEW, "E"));
        List<String> lines = FindingLines.of(all, TEXTS);
        assertThat(lines).hasSize(2 + FindingLines.FEW);
        assertThat(lines.get(0)).startsWith("ROSTER_LOWER_X 一中.xlsx!名册!D2:D7: ").endsWith("共 6 格。");
        assertThat(lines.get(1)).startsWith("ROSTER_ID_TWICE 一中.xlsx!名册!D7: ");
        assertThat(lines.get(2)).startsWith("ROSTER_LOWER_X 一中.xlsx!名册!E2: ");
    }

    @Test
    void errorsAndWarningsAreToldOneByOneHoweverManyThereAre() {
        List<Problem> many = IntStream.range(0, 100)
                .mapToObj(i -> Problem.warning("ROSTER_LOWER_X", new Place("一中.xlsx", "名册", 2 + i, "D")))
                .toList();
        assertThat(FindingLines.of(many, TEXTS)).hasSize(100);
    }

    @Test
    void eachFileHasItsCountsWhereThereAreSeveral() {
        List<RosterSheet> sheets =
                List.of(new RosterSheet("一中.xlsx", "1班", "", List.of()), new RosterSheet("二中.csv", "", "", List.of()));
        assertThat(FileCounts.table(sheets, column(3, "D")))
                .hasSize(3)
                .contains(List.of("一中.xlsx", 0, 0, 0, 3), List.of("二中.csv", 0, 0, 0, 0));
        assertThat(FileCounts.table(sheets.subList(0, 1), column(3, "D"))).isEmpty();
        assertThat(FileCounts.table(sheets, List.of()).get(0)).contains(Phrase.of("cli.roster.file"));
    }
}
