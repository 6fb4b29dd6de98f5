package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.cli.ExamDatabase;

/** Every command that writes, on a disk that is full; passed over where a small disk cannot be mounted. */
class NoSpaceLeftTest {
    @TempDir
    static Path folder;

    private static Path disk;
    private static SmallExam exam;
    private static SmallExam other;
    private static SmallExam early;
    private static Path catalogue;
    private static Path venue;
    private static Path photos;
    private static String drawn;
    private static String undrawn;
    private static String committed;
    private static String done;

    @BeforeAll
    static void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("U盘"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk.toString()), "may not mount");
        exam = SmallExam.planned(new CommandLineHere("county"), folder.resolve("good.shikao"));
        catalogue = folder.resolve("catalogue.yaml");
        exam.result("catalogue export", catalogue);
        venue = OtherVenue.write(folder.resolve("venue.xlsx"));
        early = exam.copy(folder.resolve("early.shikao"), exam.shikao());
        drawn = exam.sessions().get(0);
        undrawn = exam.sessions().get(1);
        exam.draw(drawn);
        List<String> sessions = exam.sessions();
        String away = exam.sheets(undrawn).get(0).get("candidateNo").asText();
        exam.result("roster remove", away, "--reason", "转学", "--by", "王", "--second", "李");
        committed = sessions.get(2);
        exam.result("draw commit", "--session", committed);
        exam.result("checkin", "--session", committed, "--all-present");
        done = sessions.get(3);
        exam.draw(done);
        exam.sheets(done).forEach(sheet -> exam.score(SmallExam.fullMarks(sheet).toArray(String[]::new)));
        photos = Files.createDirectory(folder.resolve("photos"));
        String no = exam.sheets(drawn).get(0).get("candidateNo").asText();
        try (Stream<Path> samples = Files.list(SmallExam.SAMPLE.resolve("photos"))) {
            Files.copy(samples.sorted().findFirst().orElseThrow(), photos.resolve(no + ".jpg"));
        }
        other = exam.copy(folder.resolve("site.shikao"), new CommandLineHere("site"));
        other.score(SmallExam.fullMarks(other.sheets(drawn).get(0)).toArray(String[]::new));
    }

    @AfterAll
    static void unmount() throws Exception {
        run("umount", disk.toString());
    }

    private static boolean run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor() == 0;
    }

    /** A file that takes all the space but so many bytes. */
    private static void fill(int left) throws IOException {
        Path filler = disk.resolve("filler");
        byte[] block = new byte[4096];
        while (Files.getFileStore(disk).getUsableSpace() > left) {
            Files.write(filler, block, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(disk)) {
            return files.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private static void clear() throws IOException {
        try (Stream<Path> files = Files.list(disk)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Commands that write a file of their own; the last word is its name. */
    @TestFactory
    Stream<DynamicTest> aFileThatDoesNotFitIsNamedAndNothingOfItIsLeft() {
        return Stream.of(
                        "new --rules hunan,new.shikao",
                        "roster template,roster.xlsx",
                        "roster mapping ROSTER --out,mapping.yaml",
                        "roster export EXAM,list.xlsx",
                        "venue template,venue.xlsx",
                        "catalogue export EXAM,catalogue.xlsx",
                        "catalogue export EXAM,catalogue.yaml",
                        "plan export EXAM,plan.xlsx",
                        "supplies EXAM --out,supplies.xlsx",
                        "supplies EXAM --out,supplies.pdf",
                        "supplies ledger list EXAM --out,ledger.xlsx",
                        "supplies ledger list EXAM --out,ledger.pdf",
                        "forms ticket EXAM --out,tickets.pdf",
                        "score template EXAM,paper.xlsx",
                        "results export EXAM --format xlsx --out,results.xlsx",
                        "results export EXAM --format csv --out,results.csv",
                        "results export EXAM --format dbf --out,results.dbf",
                        "results export EXAM --format pdf --out,results.pdf")
                .flatMap(line -> (line.contains(".pdf") || line.startsWith("new") ? Stream.of(0, 8192) : Stream.of(0))
                        .map(left -> DynamicTest.dynamicTest(line + " " + left, () -> writes(line.split(","), left))));
    }

    private static void writes(String[] line, int left) throws IOException {
        clear();
        Path target = disk.resolve(line[1]);
        List<Object> words = new ArrayList<>();
        for (String word : line[0].split(" ")) {
            if (word.equals("EXAM")) {
                words.addAll(List.of("--exam", exam.file()));
            } else if (word.equals("ROSTER")) {
                words.add(SmallExam.SAMPLE.resolve("rosters/school-05.xlsx"));
            } else {
                words.add(word);
            }
        }
        words.add(target);
        fill(left);
        Ran ran = exam.shikao().json(words.toArray());
        if (ran.exit() == 0) {
            assertThat(left).as(ran.out()).isPositive();
            assertThat(names()).containsExactlyInAnyOrder("filler", line[1]);
            return;
        }
        requireNamed(ran, target);
        assertThat(names()).containsExactly("filler");
        clear();
        assertThat(exam.shikao().json(words.toArray()).exit()).isZero();
    }

    private static void requireNamed(Ran ran, Path target) {
        assertThat(ran.exit()).as(ran.out() + ran.err()).isEqualTo(3);
        JsonNode finding = ran.json().get("findings").get(0);
        assertThat(finding.get("code").asText()).as(ran.err()).isIn("FILE_DISK_FULL", "STORE_DISK_FULL");
        assertThat(finding.get("args").get(0).asText()).isEqualTo(target.toString());
        assertThat(ran.err()).contains(target.toString(), "磁盘已满");
    }

    /** Commands that change the exam, each with the words before {@code --exam}. */
    @TestFactory
    Stream<DynamicTest> anExamOnAFullDiskIsLeftAsItWasAndUsableWhenThereIsSpaceAgain() {
        String no = exam.sheets(drawn).get(0).get("candidateNo").asText();
        JsonNode page = exam.result("supplies ledger list").get("pages").get(0);
        Stream<String> commands = Stream.of(
                "draw commit --session " + undrawn,
                "checkin --session " + undrawn + " --all-present",
                "draw run --session " + committed + " --entropy " + SmallExam.ENTROPY,
                "sign --session " + done + " --by 主考",
                "fault add --session " + drawn + " --candidate " + no + " --apparatus 秒表 --minutes 2 --by 王",
                "appeal open --candidate "
                        + exam.sheets(done).get(0).get("candidateNo").asText() + " --subject "
                        + exam.sheets(done).get(0).get("subject").asText()
                        + " --published 2026-06-20 --received 2026-06-21 --ground 漏加 --by 王",
                "roster walk-in --session " + undrawn
                        + " --name 张某 --id 990101201105059992 --reason 漏报 --by 王 --second 李",
                "roster remove " + no + " --reason 转学 --by 王 --second 李",
                "roster correct " + no + " --field name --value 张改名 --reason 错字 --by 王 --second 李",
                "supplies ledger issue --site=" + page.get("site").asText() + " --day="
                        + page.get("day").asText() + " --stock="
                        + page.get("reagent").asText() + "_"
                        + page.get("concentration").asText() + " --"
                        + unit(page) + "=100 --by=甲 --second=乙",
                "photos import " + photos,
                "merge " + other.file());
        return commands.map(words -> DynamicTest.dynamicTest(words, () -> changes(exam, words)));
    }

    private static String unit(JsonNode page) {
        return switch (page.get("unit").asText()) {
            case "mL" -> "ml";
            case "g" -> "g";
            default -> "pieces";
        };
    }

    /** The same before the day. */
    @TestFactory
    Stream<DynamicTest> anExamInTheMakingOnAFullDiskIsLeftAsItWas() {
        String sample = SmallExam.SAMPLE.toString();
        Stream<String> commands = Stream.of(
                "plan --seed 9 --drop-plan",
                "venue import " + venue + " --drop-plan",
                "roster import " + sample + "/rosters/school-06.xlsx --drop-plan",
                "catalogue import " + catalogue + " --drop-plan");
        return commands.map(words -> DynamicTest.dynamicTest(words, () -> changes(early, words)));
    }

    private static void changes(SmallExam from, String line) throws IOException {
        List<String> words =
                Stream.of(line.split(" ")).map(word -> word.replace('_', ' ')).toList();
        clear();
        SmallExam here = from.copy(disk.resolve("考试.shikao"), exam.shikao());
        String before = ExamDatabase.of(here.file()).dump();
        fill(0);

        Ran ran = here.json(words.get(0), words.subList(1, words.size()).toArray());

        requireNamed(ran, here.file());
        assertThat(names()).containsExactly("filler", "考试.shikao");
        assertThat(here.json("status").exit()).as("may be looked at").isZero();
        Files.delete(disk.resolve("filler"));
        assertThat(ExamDatabase.of(here.file()).dump()).isEqualTo(before);
        assertThat(here.isClean()).isTrue();
        assertThat(here.json(words.get(0), words.subList(1, words.size()).toArray())
                        .exit())
                .isZero();
        assertThat(ExamDatabase.of(here.file()).dump()).isNotEqualTo(before);
    }

    @Test
    void aScoreThatCannotBeKeptIsNotAcknowledgedAndTheSameKeysAreSavedLater() throws IOException {
        clear();
        SmallExam here = exam.copy(disk.resolve("考试.shikao"), exam.shikao());
        JsonNode sheet = here.sheets(drawn).get(0);
        String lines = String.join("\n", SmallExam.fullMarks(sheet)) + "\n";
        String before = ExamDatabase.of(here.file()).dump();
        fill(0);

        Ran ran = here.shikao().runWith(lines, "score", "enter", "--exam", here.file());

        assertThat(ran.out()).doesNotContain("saved");
        assertThat(ran.err() + ran.out()).contains("磁盘已满", here.file().toString());
        assertThat(ran.exit()).isEqualTo(3);
        Files.delete(disk.resolve("filler"));
        assertThat(ExamDatabase.of(here.file()).dump()).isEqualTo(before);
        assertThat(here.score(lines.split("\n"))).allMatch(answer -> answer.startsWith("saved"));
        assertThat(here.isClean()).isTrue();
    }
}
