package org.shikao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private static List<String> lines(List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            TextTable.print(print, rows);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void amountsStandOnTheRightAndCodesOnTheLeft() {
        assertThat(lines(List.of(
                        List.of("考点", "考号", "应考", "得分"),
                        List.of("01", "026990103001", "24", "8.5"),
                        List.of("02", "026990103002", "8", "10"))))
                .containsExactly(
                        "考点  考号          应考  得分", "01    026990103001    24   8.5", "02    026990103002     8    10");
    }

    @Test
    void oneWordAmongAmountsKeepsTheColumnOnTheLeft() {
        assertThat(lines(List.of(List.of("a", "n"), List.of("b", "100"), List.of("c", "-"))))
                .containsExactly("a  n", "b  100", "c  -");
    }

    @Test
    void nothingIsPrintedForNothingAndNoSpaceStandsAtTheEnd() {
        assertThat(lines(List.of())).isEmpty();
        assertThat(lines(List.of(List.of("规则", "草案"), List.of("hunan", "")))).containsExactly("规则   草案", "hunan");
    }
}
