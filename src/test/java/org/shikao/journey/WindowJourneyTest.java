package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.files.yaml.BuiltInCatalogue;
import org.shikao.flow.SeededEntropy;
import org.shikao.gui.Windowed;
import org.shikao.journey.JourneyMarks.Given;
import org.shikao.settings.SettingsFile;

/** A whole small exam by clicks and keys, and the same exam by commands: both end in the same result table. */
@ExtendWith(Windowed.class)
class WindowJourneyTest {
    private static final String TITLE = "河口县2026年实验操作考试";
    private static final String SEED = "20260516";
    private static final String SECRETS = "journey";

    @TempDir
    Path folder;

    private JourneyFiles files;

    @Test
    void theWindowAndTheCommandLineGiveTheSameResultTable() throws Exception {
        files = new JourneyFiles(Files.createDirectories(folder.resolve("files")));
        Path byWindow = Files.createDirectories(folder.resolve("window")).resolve("河口县.shikao");
        Path csv = folder.resolve("window.csv");
        throughTheWindow(byWindow, csv);
        assertThat(filesIn(byWindow.getParent())).containsExactly(byWindow);

        SmallExam commands = byCommands(folder.resolve("commands.shikao"));
        Path other = folder.resolve("commands.csv");
        commands.result("results export", "--out", other);

        assertThat(csv).hasSameBinaryContentAs(other);
        SmallExam closed = new SmallExam(commands.shikao(), byWindow);
        assertThat(closed.sessions()).isEqualTo(commands.sessions());
        for (String session : commands.sessions()) {
            assertThat(closed.sheets(session)).isEqualTo(commands.sheets(session));
        }
        assertThat(closed.isClean()).isTrue();
        assertThat(commands.isClean()).isTrue();
    }

    private void throughTheWindow(Path exam, Path csv) throws Exception {
        try (SettingsFile settings = new SettingsFile(folder.resolve("settings"));
                WindowPerson person = new WindowPerson(new SeededEntropy(SECRETS), settings)) {
            person.picture("01-home");
            person.beginExam(TITLE, "hunan", exam);
            person.picture("03-next");
            person.importRosters(files.rosters());
            assertThat(person.focused())
                    .as("focus after the button pressed was rebuilt")
                    .doesNotStartWith("side-");
            person.picture("04-roster");
            person.importVenue(files.venue());
            person.picture("05-venue");
            person.plan(SEED);
            person.picture("06-plan");
            theExamDay(person);
            person.exportCsv(csv);
            person.pictures("12-results");
            person.closeWindow();
        }
    }

    private static void theExamDay(WindowPerson person) {
        List<String> sessions = person.sessions();
        for (int row = 0; row < sessions.size(); row++) {
            person.draw(row, sessions.get(row), SmallExam.ENTROPY);
        }
        person.picture("08-draw");
        for (int row = 0; row < sessions.size(); row++) {
            person.score(row, sessions.get(row));
        }
        person.picture("10-desk-done");
        for (int row = 0; row < sessions.size(); row++) {
            person.sign(row, sessions.get(row), "周正平", "何晓云");
        }
        person.picture("11-sign");
    }

    private SmallExam byCommands(Path file) throws IOException {
        SmallExam exam = new SmallExam(new CommandLineHere("commands", new SeededEntropy(SECRETS)), file);
        exam.shikao().result("new", file, "--rules", "hunan", "--title", TITLE);
        exam.result("roster import", files.rosters().toArray());
        exam.result("venue import", files.venue());
        exam.result("plan", "--seed", SEED);
        for (String session : exam.sessions()) {
            exam.draw(session);
        }
        for (String session : exam.sessions()) {
            List<String> lines = new ArrayList<>();
            exam.sheets(session).forEach(sheet -> lines.addAll(lines(sheet)));
            assertThat(exam.score(lines.toArray(String[]::new))).allMatch(answer -> answer.startsWith("saved\t"));
            exam.result("sign", "--session", session, "--by", "周正平", "--second", "何晓云");
        }
        return exam;
    }

    /** The same marks as at the window, in the words of the scoring protocol. */
    private static List<String> lines(JsonNode sheet) {
        Catalogue catalogue = new BuiltInCatalogue().load();
        SheetKey key = new SheetKey(
                sheet.get("candidateNo").asText(),
                Subject.ofCode(sheet.get("subject").asText()).orElseThrow());
        List<String> lines = new ArrayList<>();
        for (Given given : JourneyMarks.of(
                key,
                catalogue
                        .experiment(sheet.get("experiment").asText())
                        .orElseThrow()
                        .rubric())) {
            String value = given.value().toString();
            String point = String.valueOf(given.point());
            lines.add(
                    given.error().isEmpty()
                            ? SmallExam.request("mark", sheet, point, value)
                            : SmallExam.request("mark", sheet, point, value, given.error()));
        }
        lines.add(SmallExam.request("submit", sheet));
        return lines;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
