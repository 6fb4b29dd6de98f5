package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;

/** The list of candidates changed on two computers at once: told until two people decide. */
class RosterApartTest {
    @TempDir
    Path folder;

    private final CommandLineHere shikao = new CommandLineHere("office");
    private SmallExam exam;

    @BeforeEach
    void plan() {
        exam = SmallExam.planned(shikao, folder.resolve("county.shikao"));
    }

    @Test
    void correctionsMadeApartAreListedByMergeAndCheckUntilTwoPeopleDecide() throws IOException {
        SmallExam site = exam.copy(folder.resolve("site.shikao"), new CommandLineHere("site"));
        String no = firstCandidate();
        correct(exam, no, "田小小");
        correct(site, no, "田晓晓");
        Ran merged = exam.json("merge", site.file());
        assertThat(merged.json().get("findings").toString()).contains("LIST_CORRECTED_APART", "田小小", "田晓晓");
        site.result("merge", exam.file());
        assertThat(site.resultsCsv()).isEqualTo(exam.resultsCsv());

        String shown = exam.resultsCsv().contains("田小小") ? "田小小" : "田晓晓";
        correct(exam, no, shown);
        site.result("merge", exam.file());
        assertThat(site.json("check").json().get("findings").toString()).doesNotContain("LIST_CORRECTED_APART");
        assertThat(site.resultsCsv()).contains(shown);
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void aRemovalApartFromACorrectionIsListedUntilHeIsRemovedOnceMore() throws IOException {
        SmallExam site = exam.copy(folder.resolve("site.shikao"), new CommandLineHere("site"));
        String no = firstCandidate();
        remove(exam, no);
        correct(site, no, "田晓晓");
        Ran merged = exam.json("merge", site.file());
        assertThat(merged.json().get("findings").toString()).contains("LIST_REMOVED_APART", "田晓晓");
        remove(exam, no);
        assertThat(exam.json("check").json().get("findings").toString()).doesNotContain("LIST_REMOVED_APART");
    }

    private String firstCandidate() {
        return exam.sheets(exam.sessions().get(0)).get(0).get("candidateNo").asText();
    }

    private static void remove(SmallExam on, String no) throws IOException {
        on.result("roster remove", no, "--reason", "转学", "--by", "王", "--second", "李", "--keep-plan");
    }

    private static void correct(SmallExam on, String no, String name) throws IOException {
        on.result(
                "roster correct",
                no,
                "--field",
                "NAME",
                "--value",
                name,
                "--reason",
                "错字",
                "--by",
                "王",
                "--second",
                "李");
    }
}
