package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.exam.roster.RosterRows;

/** The line that ends an import counts all that was asked, also what the reader of the file asked. */
class RosterWarningsCountedTest {
    @TempDir
    Path folder;

    @Test
    void countsWhatWasAskedInReadingAndInJudging() throws IOException {
        CommandLineHere shikao = new CommandLineHere("counted");
        Path exam = folder.resolve("a.shikao");
        shikao.result("new", exam, "--rules", "hunan");
        Path roster = Files.writeString(
                folder.resolve("a.csv"),
                "准考证号,姓名,身份证号,学校代码,班级,备注,学籍状态\n"
                        + "026990101001,田一," + RosterRows.id("990101", 3, 101) + ",3299010001,九(1)班,休学,在籍\n"
                        + "026990101002,石二," + RosterRows.id("990101", 4, 101) + ",3299010001,九(1)班,,转出\n");

        CommandLineHere.Ran ran = shikao.run("roster", "import", roster, "--exam", exam, "--dry-run");

        assertThat(ran.exit()).as(ran.err()).isZero();
        String all = ran.out() + ran.err();
        assertThat(all).contains("ROSTER_REMARK_GONE", "ROSTER_CELL_GONE", "提醒 2 条");
    }
}
