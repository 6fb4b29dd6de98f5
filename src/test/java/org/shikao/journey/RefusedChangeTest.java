package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;

/** What is refused leaves the exam file as it was, byte for byte. */
class RefusedChangeTest {
    @TempDir
    Path folder;

    @Test
    void aRefusedStepOfTheDayLeavesTheFileByteEqual() throws IOException {
        SmallExam exam = SmallExam.planned(new CommandLineHere("one"), folder.resolve("exam.shikao"));
        String session = exam.sessions().get(0);
        byte[] before = Files.readAllBytes(exam.file());

        refused(exam, before, "checkin", "--session", session, "--present", "000000000000");
        refused(exam, before, "checkin", "--session", "no-such-session", "--all-present");
        refused(exam, before, "draw run", "--session", session, "--entropy", "123");
        refused(exam, before, "sign", "--session", session, "--by", "王主考");
    }

    @Test
    void aPlanWithoutRosterLeavesTheFileByteEqual() throws IOException {
        CommandLineHere shikao = new CommandLineHere("one");
        SmallExam exam = new SmallExam(shikao, folder.resolve("exam.shikao"));
        assertThat(shikao.run("new", exam.file(), "--rules", "hunan").exit()).isZero();
        byte[] before = Files.readAllBytes(exam.file());

        refused(exam, before, "plan");
    }

    @Test
    void aCatalogueThatIsThereAlreadyLeavesTheFileByteEqual() throws IOException {
        CommandLineHere shikao = new CommandLineHere("one");
        SmallExam exam = new SmallExam(shikao, folder.resolve("exam.shikao"));
        assertThat(shikao.run("new", exam.file(), "--rules", "hunan").exit()).isZero();
        for (String name : List.of("目录.yaml", "目录.xlsx")) {
            Path catalogue = folder.resolve(name);
            exam.result("catalogue export", catalogue);
            byte[] before = Files.readAllBytes(exam.file());
            for (String how : List.of("", " --merge")) {
                assertThat(exam.result("catalogue import " + catalogue + how)
                                .get("changed")
                                .asBoolean())
                        .as(name + how)
                        .isFalse();
                assertThat(Files.readAllBytes(exam.file())).as(name + how).isEqualTo(before);
            }
        }
    }

    @Test
    void aSealedPlanIsGivenUpOnlyByWhoSaysSo() throws IOException {
        SmallExam exam = SmallExam.planned(new CommandLineHere("one"), folder.resolve("exam.shikao"));
        Path catalogue = folder.resolve("catalogue.yaml");
        exam.result("catalogue export", catalogue);
        byte[] before = Files.readAllBytes(exam.file());

        for (String command : List.of("plan --seed 2", "rules apply zigong", "catalogue import " + catalogue)) {
            assertThat(exam.json(command).errors()).as(command).containsExactly("PLAN_SEALED");
            refused(exam, before, command);
        }

        exam.result("plan --seed 2 --drop-plan");
        assertThat(exam.json("plan check").exit()).isZero();
        assertThat(exam.result("rules apply zigong --drop-plan").get("id").asText())
                .isEqualTo("zigong");
        assertThat(exam.json("plan check").errors()).containsExactly("PLAN_NONE");
        exam.result("plan");
        exam.result("catalogue import " + catalogue + " --drop-plan");
        exam.result("plan");
        exam.draw(exam.sessions().get(0));
        for (String command : List.of("plan", "rules apply hunan", "catalogue import " + catalogue)) {
            assertThat(exam.json(command + " --drop-plan").errors()).as(command).containsExactly("EXAM_STARTED");
        }
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void anOutputBelowAFileIsToldAsWhatItIs() throws IOException {
        CommandLineHere shikao = new CommandLineHere("one");
        Path file = Files.writeString(folder.resolve("文件"), "这是一个文件");

        Ran ran = shikao.run("roster", "template", file.resolve("模板.xlsx"), "--json");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out() + ran.err()).contains("FILE_NOT_FOLDER");
    }

    private static void refused(SmallExam exam, byte[] before, String command, Object... args) throws IOException {
        Ran ran = exam.json(command, args);

        assertThat(ran.exit()).as(command + " " + ran.out()).isEqualTo(1);
        assertThat(Arrays.equals(Files.readAllBytes(exam.file()), before))
                .as(command)
                .isTrue();
    }
}
