package org.shikao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.journey.SmallExam;

/** From a deferral to the result of the make-up sitting in the first exam, by commands only. */
class MakeUpTest {
    @TempDir
    Path folder;

    private final CommandLineHere shikao = new CommandLineHere("makeup");

    private static List<String> codes(Ran ran) {
        return ran.json().get("findings").findValuesAsText("code");
    }

    private static String row(SmallExam exam, String no) {
        return exam.resultsCsv()
                .lines()
                .filter(line -> line.contains(no))
                .findFirst()
                .orElseThrow();
    }

    /** Scores and signs a session; the sheets of these candidates are deferred before. */
    private static void hold(SmallExam exam, String session, List<String> deferred) {
        List<String> lines = new ArrayList<>();
        for (JsonNode sheet : exam.sheets(session)) {
            if (deferred.contains(sheet.get("candidateNo").asText())) {
                lines.add(SmallExam.request("outcome", sheet, "DEFERRED", "住院"));
            }
        }
        if (!lines.isEmpty()) {
            assertThat(exam.score(lines.toArray(String[]::new))).allMatch(answer -> answer.startsWith("saved"));
        }
        boolean nobody = exam.sheets(session).stream()
                .allMatch(sheet -> deferred.contains(sheet.get("candidateNo").asText()));
        if (nobody) {
            exam.result("checkin", "--session", session, "--absent", String.join(",", deferred));
        } else {
            exam.draw(session, deferred.toArray(String[]::new));
        }
        lines.clear();
        for (JsonNode sheet : exam.sheets(session)) {
            if (!deferred.contains(sheet.get("candidateNo").asText())) {
                lines.addAll(SmallExam.fullMarks(sheet));
            }
        }
        exam.score(lines.toArray(String[]::new));
        exam.result("sign", "--session", session, "--by", "王主考", "--second", "李副主考");
    }

    @Test
    void whoWasDeferredIsPlannedDrawnScoredAndCountedInTheEnd() throws IOException {
        SmallExam first = SmallExam.planned(shikao, folder.resolve("first.shikao"));
        Path second = folder.resolve("second.shikao");
        Ran nobody = first.json("makeup", second, "--day", "2026-05-18");
        assertThat(codes(nobody)).containsExactly("MAKE_UP_NOBODY");
        String session = first.sessions().get(0);
        List<String> away = first.sheets(session).stream()
                .map(sheet -> sheet.get("candidateNo").asText())
                .limit(2)
                .toList();
        hold(first, session, away);
        assertThat(first.result("photos import", photo(away.get(0)))
                        .get("attached")
                        .asInt())
                .isEqualTo(1);
        String before = row(first, away.get(0));

        assertThat(codes(first.json("makeup", second, "--day", "someday"))).containsExactly("MAKE_UP_DAY");
        assertThat(codes(first.json("makeup", second, "--day", "2026-05-18", "--site", "99")))
                .containsExactly("MAKE_UP_SITE");
        assertThat(Files.exists(second)).isFalse();
        assertThat(codes(first.json("makeup", folder.resolve("late.shikao"), "--day", "2027-05-18")))
                .containsExactly("MAKE_UP_LATE", "MAKE_UP_LATE");
        JsonNode made = first.result("makeup", second, "--day", "2026-05-18");
        assertThat(made.get("candidates").asInt()).isEqualTo(2);
        assertThat(made.get("sittings").asInt()).isEqualTo(2);
        assertThat(first.json("makeup", second, "--day", "2026-05-18").exit()).isEqualTo(3);

        SmallExam makeUp = new SmallExam(shikao, second);
        assertThat(codes(first.json("merge", second))).isEmpty();
        whatWasSatIsNeitherExemptNorForgotten(makeUp, away.get(0), before.split(",")[1]);
        JsonNode missing = makeUp.result("photos missing");
        assertThat(missing.get("list").findValuesAsText("candidateNo")).containsExactly(away.get(1));
        makeUp.result("plan", "--seed", "5");
        assertThat(codes(makeUp.json("plan check"))).isEmpty();
        assertThat(makeUp.sessions()).hasSize(1);
        String again = makeUp.sessions().get(0);
        assertThat(codes(first.json("merge", second))).containsOnly("MAKE_UP_UNSIGNED");
        assertThat(row(first, away.get(0))).isEqualTo(before);
        hold(makeUp, again, List.of());
        assertThat(makeUp.isClean()).isTrue();

        Ran merged = first.json("merge", second);
        assertThat(codes(merged)).isEmpty();
        assertThat(merged.result().get("files").get(0).get("added").asInt()).isEqualTo(2);
        assertThat(merged.result().get("added").asInt()).as("in all").isEqualTo(2);
        assertThat(row(first, away.get(0))).isNotEqualTo(before).contains("10").containsPattern("(物理|化学)补考");
        assertThat(first.isClean()).isTrue();
        // the first sitting stays what it was
        assertThat(first.sheets(session))
                .filteredOn(sheet -> away.contains(sheet.get("candidateNo").asText()))
                .extracting(sheet -> sheet.get("outcome").asText())
                .containsOnly("DEFERRED");
        Ran twice = first.json("merge", second);
        assertThat(twice.result().get("files").get(0).get("added").asInt()).isZero();
        assertThat(twice.result().get("added").asInt()).isZero();
        assertThat(codes(first.json("makeup", folder.resolve("third.shikao"), "--day", "2026-05-18")))
                .containsExactly("MAKE_UP_NOBODY");
    }

    /** The subject that is due may become an exemption, the one sat may not, and the school's own list changes neither. */
    private void whatWasSatIsNeitherExemptNorForgotten(SmallExam makeUp, String no, String name) throws IOException {
        List<String> refused = new ArrayList<>();
        for (String which : List.of("是", "物理、化学", "物理", "化学")) {
            Path list = Files.writeString(
                    folder.resolve("list.csv"), "准考证号,姓名,免考,免考原因\n%s,%s,%s,伤病\n".formatted(no, name, which));
            Ran tried = makeUp.json("roster second-list", list, "--dry-run");
            refused.addAll(codes(tried));
        }
        assertThat(refused)
                .as("only the subject due may be exempt")
                .containsExactly("SECOND_SAT", "SECOND_SAT", "SECOND_SAT");
        Path own = SmallExam.SAMPLE.resolve("rosters/school-05.xlsx");
        JsonNode changes = makeUp.result("roster diff", own).get("changes");
        assertThat(changes).noneMatch(change -> change.get("kind").asText().equals("changed"));
    }

    private Path photo(String no) throws IOException {
        Path file = folder.resolve(no + ".jpg");
        ImageIO.write(new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB), "jpg", file.toFile());
        return file;
    }

    @Test
    void whoIsDeferredAgainGetsTheResultOfTheSecondMakeUp() {
        SmallExam first = SmallExam.planned(shikao, folder.resolve("first.shikao"));
        String session = first.sessions().get(0);
        String away = first.sheets(session).get(0).get("candidateNo").asText();
        hold(first, session, List.of(away));
        SmallExam once = makeUp(first, "once", "2026-05-18");
        hold(once, once.sessions().get(0), List.of(away));
        assertThat(codes(first.json("merge", once.file()))).containsExactly("MAKE_UP_OPEN");
        SmallExam again = makeUp(once, "again", "2026-05-20");
        assertThat(ExamDatabase.of(again.file()).text("SELECT value FROM meta WHERE key = 'title'"))
                .endsWith("（第 2 次补考）");
        hold(again, again.sessions().get(0), List.of());

        assertThat(codes(once.json("merge", again.file()))).isEmpty();
        assertThat(codes(first.json("merge", once.file()))).isEmpty();

        assertThat(row(first, away)).contains("10").containsPattern("(物理|化学)补考");
        assertThat(first.isClean()).isTrue();
        assertThat(codes(first.json("makeup", folder.resolve("third.shikao"), "--day", "2026-05-18")))
                .containsExactly("MAKE_UP_NOBODY");
    }

    @Test
    void ofTwoMakeUpsOfOneCandidateTheFirstCounts() {
        SmallExam first = SmallExam.planned(shikao, folder.resolve("first.shikao"));
        String session = first.sessions().get(0);
        String away = first.sheets(session).get(0).get("candidateNo").asText();
        hold(first, session, List.of(away));
        SmallExam one = makeUp(first, "one", "2026-05-18");
        SmallExam two = makeUp(first, "two", "2026-05-19");
        hold(one, one.sessions().get(0), List.of());
        two.result("draw commit", "--session", two.sessions().get(0));
        two.result("checkin", "--session", two.sessions().get(0), "--absent", away);
        assertThat(codes(two.json("draw run", "--session", two.sessions().get(0), "--entropy", SmallExam.ENTROPY)))
                .containsExactly("DRAW_NOBODY");
        two.result("sign", "--session", two.sessions().get(0), "--by", "王主考", "--second", "李副主考");
        SmallExam both = first.copy(folder.resolve("both.shikao"), new CommandLineHere("both"));

        assertThat(codes(both.json("merge", one.file(), two.file()))).containsExactly("MAKE_UP_TWICE");
        assertThat(codes(first.json("merge", one.file()))).isEmpty();
        assertThat(codes(first.json("merge", two.file()))).containsExactly("MAKE_UP_TWICE");

        assertThat(row(first, away)).contains("10").containsPattern("(物理|化学)补考");
        assertThat(row(both, away)).isEqualTo(row(first, away));
    }

    private SmallExam makeUp(SmallExam of, String name, String day) {
        Path file = folder.resolve(name + ".shikao");
        of.result("makeup", file, "--day", day);
        SmallExam made = new SmallExam(shikao, file);
        made.result("plan", "--seed", "5");
        return made;
    }

    @Test
    void aMakeUpOfAnotherExamIsNotTaken() {
        SmallExam first = SmallExam.planned(shikao, folder.resolve("a.shikao"));
        SmallExam other = SmallExam.planned(shikao, folder.resolve("b.shikao"));
        String session = other.sessions().get(0);
        String away = other.sheets(session).get(0).get("candidateNo").asText();
        hold(other, session, List.of(away));
        Path makeUp = folder.resolve("makeup.shikao");
        other.result("makeup", makeUp, "--day", "2026-05-18");
        Ran refused = first.json("merge", makeUp);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(codes(refused)).containsExactly("MERGE_OTHER_EXAM");
    }
}
