package org.shikao.gui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.shikao.boot.Wiring;
import org.shikao.exam.plan.Session;
import org.shikao.exam.rules.RulePack;
import org.shikao.flow.DrawLots.DrawOrder;
import org.shikao.flow.ImportRoster.RosterOptions;
import org.shikao.flow.NewExam;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Progress;
import org.shikao.flow.Seal;
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
        return draw(with(folder, "four", text -> text.replace("ratioMax: 2", "ratioMax: 4")));
    }

    /** The same where candidates are told all there is of their score and sign for it. */
    public static OpenExam told(Path folder) {
        return draw(with(
                folder,
                "told",
                text -> text.replace("disclosure: none", "disclosure: slip")
                        .replace("candidateSigns: false", "candidateSigns: true")));
    }

    /** The first session drawn where two people mark every sheet and totals one mark apart are averaged. */
    public static OpenExam markedTwice(Path folder, String mode) {
        return draw(with(
                folder,
                mode,
                text -> text.replace("mode: single", "mode: " + mode).replace("tolerance: 0", "tolerance: 1")));
    }

    /** A drawn exam of small sessions, so that some of every team have no bench of their own. */
    public static OpenExam byTeams(Path folder) {
        return draw(with(
                folder,
                "team",
                text -> text.replace("mode: single", "mode: team")
                        .replace("ratioMax: 2", "ratioMax: 4")
                        .replace("size: 24", "size: 4")));
    }

    /** A planned exam under the usual rules with this text in them changed. */
    public static OpenExam planned(Path folder, String usual, String other) {
        return with(folder, "changed", text -> text.replace(usual, other));
    }

    private static OpenExam with(Path folder, String name, UnaryOperator<String> change) {
        try (InputStream in = RulePack.class.getResourceAsStream("/org/shikao/rules/hunan.yaml")) {
            String rules = change.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Path pack = Files.writeString(folder.resolve(name + ".yaml"), rules);
            OpenExam exam = FLOWS.exams
                    .create(folder.resolve(name + ".shikao"), new NewExam(pack.toString(), Optional.empty(), ""))
                    .get();
            FLOWS.roster
                    .run(exam, SampleExam.rosters(), new RosterOptions(false, false), Progress.NONE)
                    .get();
            FLOWS.venue
                    .run(exam, SampleExam.files().resolve("venue.xlsx"), Seal.KEEP)
                    .get();
            FLOWS.plan.run(exam, "4", Seal.KEEP, Progress.NONE).get();
            return exam;
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
        FLOWS.venue
                .run(exam, SampleExam.files().resolve("venue.xlsx"), Seal.KEEP)
                .get();
        FLOWS.plan.run(exam, "4", Seal.KEEP, Progress.NONE).get();
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
