package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;

/** A file named for output says what it is, and nothing but an ordinary file is ever put in its place. */
class OutputNamesTest {
    @TempDir
    Path folder;

    private SmallExam exam;

    @BeforeEach
    void aPlannedExam() throws IOException {
        exam = SmallExam.planned(new CommandLineHere("one"), folder.resolve("exam.shikao"));
    }

    @Test
    void noOutputIsWrittenUnderTheEndingOfAnotherFormat() {
        List<String> commands = List.of(
                "roster export OUT.csv",
                "roster export OUT.xls",
                "catalogue export OUT.xls",
                "catalogue export OUT.pdf",
                "plan export OUT.pdf",
                "forms result-list --out OUT.xlsx",
                "results export --out OUT.txt",
                "results export --format csv --out OUT.xlsx",
                "results export --format pdf --out OUT.csv");
        for (String command : commands) {
            wrong(exam.json(command.replace("OUT", folder.resolve("OUT").toString())), command, "FILE_ENDING");
        }
        assertThat(folder).isDirectoryNotContaining("glob:**OUT*");
    }

    @Test
    void noTemplateOrMappingIsWrittenUnderTheEndingOfAnotherFormat() {
        CommandLineHere shikao = new CommandLineHere("two");
        Path csv = folder.resolve("OUT.csv");

        wrong(shikao.json("roster", "template", csv), "roster template", "FILE_ENDING");
        wrong(shikao.json("venue", "template", csv), "venue template", "FILE_ENDING");
        wrong(shikao.json("roster", "second-list", "--template", csv), "second-list", "FILE_ENDING");
        assertThat(csv).doesNotExist();
    }

    @Test
    void aReportUnderAnotherEndingStopsAnImportBeforeItBegins() throws IOException {
        Path roster = folder.resolve("roster.xlsx");
        exam.result("roster export", roster);
        byte[] before = Files.readAllBytes(exam.file());

        wrong(exam.json("roster import", roster, "--update", "--report", folder.resolve("r.pdf")), "", "FILE_ENDING");
        assertThat(Files.readAllBytes(exam.file())).isEqualTo(before);
    }

    @Test
    void aNameThatFitsIsWrittenInCapitalsAndWithoutEnding() {
        for (String name : List.of("名单.XLSX", "名单", "2026.名单.xlsx")) {
            exam.result("roster export", folder.resolve(name));
            assertThat(folder.resolve(name)).isNotEmptyFile();
        }
    }

    @Test
    void aPipeAFolderAndALinkToThemStay() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.xlsx");
        int made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        assumeThat(made).isZero();
        Path folderOfName = Files.createDirectory(folder.resolve("folder.xlsx"));
        Path link = Files.createSymbolicLink(folder.resolve("link.xlsx"), Path.of("pipe.xlsx"));
        Path round = Files.createSymbolicLink(folder.resolve("round.xlsx"), Path.of("round.xlsx"));

        for (Path target : List.of(pipe, folderOfName, link)) {
            wrong(exam.json("roster export", target), target.toString(), "FILE_NOT_ORDINARY");
        }
        assertThat(exam.json("roster export", round).exit()).isEqualTo(3);
        assertThat(Files.readAttributes(pipe, BasicFileAttributes.class).isOther())
                .isTrue();
        assertThat(folderOfName).isEmptyDirectory();
        assertThat(Files.isSymbolicLink(link) && Files.isSymbolicLink(round)).isTrue();
    }

    @Test
    void aLinkStaysALinkAndTheFileItLeadsToIsWritten() throws IOException {
        Path there = Files.createDirectory(folder.resolve("盘"));
        Files.writeString(there.resolve("旧.xlsx"), "旧");
        Path old = Files.createSymbolicLink(folder.resolve("old.xlsx"), Path.of("盘", "旧.xlsx"));
        Path fresh = Files.createSymbolicLink(folder.resolve("fresh.xlsx"), there.resolve("新.xlsx"));

        for (Path link : List.of(old, fresh)) {
            exam.result("roster export", link);
            assertThat(Files.isSymbolicLink(link)).isTrue();
            assertThat(Files.isRegularFile(link.toRealPath(), LinkOption.NOFOLLOW_LINKS))
                    .isTrue();
            assertThat(new String(Files.readAllBytes(link), 0, 2, StandardCharsets.ISO_8859_1))
                    .isEqualTo("PK");
        }
        assertThat(there).isDirectoryNotContaining("glob:**.part");
    }

    private static void wrong(Ran ran, String command, String code) {
        assertThat(ran.exit()).as(command + ran.out() + ran.err()).isEqualTo(2);
        assertThat(ran.errors()).as(command).containsExactly(code);
        assertThat(ran.err()).as(command).isNotBlank();
    }
}
