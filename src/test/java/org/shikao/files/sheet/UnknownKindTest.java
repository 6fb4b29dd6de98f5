package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list of which nothing says what it grants is answered by what it comes nearest to. */
class UnknownKindTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "补考科目|补考原因,物理|请假,SECOND_KIND_MAKE_UP",
        "物理|化学|原因,免||残疾,SECOND_KIND_SUBJECTS D",
        "残疾类别|所需便利,听力|助听器,SECOND_KIND_NEEDS E",
        "甲|乙,1|2,SECOND_KIND_MISSING"
    })
    void givesTheRemedyThatFits(String headings, String cells, String told) throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.csv"),
                "准考证号,姓名,身份证号," + headings.replace('|', ',') + "\n026990102001,邱曦彤,990101201101012206,"
                        + cells.replace('|', ',') + "\n");

        assertThat(new SecondListReader().read(file).problems())
                .filteredOn(p -> p.isError())
                .extracting(p -> (p.code() + " " + p.place().column()).strip())
                .containsExactly(told);
    }
}
