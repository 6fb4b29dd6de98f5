package org.shikao.files.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.files.FormExam;
import org.shikao.text.Lang;

/** Rule 21, team: the door list names the team, the mark sheet its leader, who signs there too. */
class TeamOnPaperTest {
    private static final Path FOLDER = Path.of("target/forms");

    @ParameterizedTest
    @CsvSource({
        "door-list,ZH_CN,评分小组：组长 E02",
        "door-list,EN,Team: leader E02",
        "mark-sheet,ZH_CN,组长 E02",
        "mark-sheet,EN,Team leader E02",
        "mark-sheet-filled,ZH_CN,组长 E02",
        "session-sign,ZH_CN,组长",
        "session-sign,EN,leader"
    })
    void namesTheTeamOnlyWhereATeamScores(String kind, Lang lang, String words) throws IOException {
        assertThat(text(kind, lang, "mode: team")).contains(words);
        assertThat(text(kind, lang, "mode: single")).doesNotContain(words);
    }

    @Test
    void noSheetGrowsAPageByIt() throws IOException {
        for (String kind : List.of("mark-sheet", "door-list")) {
            assertThat(pages(kind, Lang.ZH_CN, "mode: team"))
                    .as(kind)
                    .hasSameSizeAs(pages(kind, Lang.ZH_CN, "mode: single"));
        }
    }

    private static String text(String kind, Lang lang, String mode) throws IOException {
        return String.join("\n", pages(kind, lang, mode));
    }

    private static List<String> pages(String kind, Lang lang, String mode) throws IOException {
        FormExam exam = FormExam.of(FormExam.rules("hunan", "mode: single", mode), 24);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        FormsTest.write(kind, exam, lang, pdf);
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(kind + "-" + mode.substring(6) + "_" + lang.tag() + ".pdf"), pdf.toByteArray());
        return FormsTest.pages(pdf.toByteArray());
    }
}
