package org.shikao.gui.venue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.shikao.exam.Problem;
import org.shikao.exam.rules.LabelRule;
import org.shikao.exam.venue.Examiner;
import org.shikao.exam.venue.Venue;
import org.shikao.flow.Answer;
import org.shikao.flow.ImportVenue;
import org.shikao.flow.ImportVenue.VenueReport;
import org.shikao.flow.OpenExam;
import org.shikao.gui.workspace.Workspace;

/** The sites, rooms and examiners of the open exam, and what the last import said. */
final class VenueModel {
    private final Workspace workspace;
    private final ImportVenue venues;
    private final List<Runnable> listeners = new ArrayList<>();
    private Venue venue = Venue.EMPTY;
    private Map<String, String> schools = Map.of();
    private LabelRule labels = new LabelRule("", "", "");
    private boolean started;
    private List<Problem> findings = List.of();

    VenueModel(Workspace workspace, ImportVenue venues) {
        this.workspace = workspace;
        this.venues = venues;
        workspace.examProperty().addListener((at, before, now) -> {
            venue = Venue.EMPTY;
            findings = List.of();
            changed();
        });
    }

    void onChanged(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    private record Read(Venue venue, Map<String, String> schools, LabelRule labels, boolean started) {
        static Read of(OpenExam exam) {
            Map<String, String> schools = new HashMap<>();
            exam.roster().schools().forEach(s -> schools.put(s.code(), s.name()));
            return new Read(exam.venue(), schools, exam.rules().labels(), exam.started());
        }
    }

    /** Reads the venue again. */
    void refresh() {
        if (workspace.exam() != null) {
            workspace.read(Read::of, read -> {
                venue = read.venue();
                schools = read.schools();
                labels = read.labels();
                started = read.started();
                changed();
            });
        }
    }

    boolean hasExam() {
        return workspace.exam() != null;
    }

    /** Whether a venue may be imported now. */
    boolean mayImport() {
        return workspace.writable() && !started;
    }

    Venue venue() {
        return venue;
    }

    LabelRule labels() {
        return labels;
    }

    /** The name of an examiner's school, the code where the roster does not know it. */
    String school(Examiner examiner) {
        return schools.getOrDefault(examiner.schoolCode(), examiner.schoolCode());
    }

    /** What the last import said. */
    List<Problem> findings() {
        return findings;
    }

    boolean isEmpty() {
        return venue.sites().isEmpty() && venue.examiners().isEmpty();
    }

    /** Replaces the venue by that of a workbook; with errors nothing changes. */
    void take(Path file, Consumer<VenueReport> done) {
        workspace.<VenueReport>change("gui.venue.importing", (exam, progress) -> venues.run(exam, file), answer -> {
            findings = answer.problems();
            changed();
            answer.value().ifPresent(done);
            refresh();
        });
    }

    /** Writes an empty venue workbook. */
    void template(Path file, Consumer<Path> done) {
        workspace.<Path>change(
                "gui.venue.template",
                (exam, progress) -> {
                    venues.template(file);
                    return Answer.of(file);
                },
                answer -> answer.value().ifPresent(done));
    }
}
