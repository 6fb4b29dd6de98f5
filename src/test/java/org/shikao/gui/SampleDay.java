package org.shikao.gui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.shikao.boot.Wiring;
import org.shikao.exam.plan.Session;
import org.shikao.exam.rules.RulePack;
import org.shikao.flow.DrawLots.DrawOrder;
import org.shikao.flow.ImportRoster.RosterOptions;
import org.shikao.flow.NewExam;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Progress;
import org.shikao.gui.SampleExam.Stage;

/** The exam day of the sample county as tests of the window need it. */
public final class SampleDay {
    /** Every flow of the program. */
    public static final Wiring FLOWS = SampleExam.flows();

    private SampleDay() {}

    /** The exam in this folder, open for writing, its first session drawn with one candidate absent. */
    public static OpenExam drawn(Path folder) {
        return draw(SampleExam.open(Stage.PLANNED, folder));
    }

    /** The same where one examiner scores four candidates at once. */
    public static OpenExam fourAtOnce(Path folder) {
        return under(folder, "ratioMax: 2", "ratioMax: 4");
    }

    /** The same where candidates are told all there is of their score and sign for it. */
    public static OpenExam told(Path folder) {
        return under(folder, "disclosure: none", "disclosure: slip", "candidateSigns: false", "candidateSigns: true");
    }

    /** The same under changed rules: right, wrong, right, wrong … */
    public static OpenExam under(Path folder, String... changes) {
        try (InputStream in = RulePack.class.getResourceAsStream("/org/shikao/rules/hunan.yaml")) {
            String rules = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (int i = 0; i < changes.length; i += 2) {
                rules = rules.replace(changes[i], changes[i + 1]);
            }
            Path pack = Files.writeString(folder.resolve("rules.yaml"), rules);
            OpenExam exam = FLOWS.exams
                    .create(folder.resolve("day.shikao"), new NewExam(pack.toString(), Optional.empty(), ""))
                    .get();
            FLOWS.roster
                    .run(exam, SampleExam.rosters(), new RosterOptions(false, false), Progress.NONE)
                    .get();
            FLOWS.venue.run(exam, SampleExam.files().resolve("venue.xlsx")).get();
            FLOWS.plan.run(exam, "4", Progress.NONE).get();
            return draw(exam);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A planned exam whose candidates draw slips, by the shipped rules that have it so. */
    public static OpenExam byHand(Path folder) throws IOException {
        OpenExam exam = FLOWS.exams
                .create(folder.resolve("hand.shikao"), new NewExam("one-decimal", Optional.empty(), ""))
                .get();
        FLOWS.roster
                .run(exam, SampleExam.rosters(), new RosterOptions(false, false), Progress.NONE)
                .get();
        FLOWS.venue.run(exam, SampleExam.files().resolve("venue.xlsx")).get();
        FLOWS.plan.run(exam, "4", Progress.NONE).get();
        return exam;
    }

    private static OpenExam draw(OpenExam exam) {
        Session session = exam.plan().sessions().get(0);
        FLOWS.draw.commit(exam, session.id(), "").get();
        List<String> absent = session.candidates().subList(0, 1);
        FLOWS.checkIn.allBut(exam, session.id(), absent, "").get();
        FLOWS.draw.run(exam, DrawOrder.first(session.id(), "3141592653", "")).get();
        return exam;
    }
}
