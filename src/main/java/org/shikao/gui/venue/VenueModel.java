package org.shikao.gui.venue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.shikao.exam.Problem;
import org.shikao.exam.rules.LabelRule;
import org.shikao.exam.venue.Examiner;
import org.shikao.exam.venue.Venue;
import org.shikao.flow.Answer;
import org.shikao.flow.ImportVenue;
import org.shikao.flow.ImportVenue.VenueReport;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Seal;
import org.shikao.gui.control.StepState;
import org.shikao.gui.workspace.ExamModel;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

/** The sites, rooms and examiners of the open exam, and what the last import said. */
final class VenueModel extends ExamModel<VenueModel.View> {
    /** The venue with the exam's own words and the names of schools by code; {@code started}: it stands. */
    record View(Venue venue, Map<String, String> schools, LabelRule labels, boolean started) {
        View {
            schools = Map.copyOf(schools);
        }
    }

    private static final LabelRule NO_LABELS = new LabelRule("", "", "");

    private final ImportVenue venues;
    private final ReadOnlyBooleanWrapper mayImport = new ReadOnlyBooleanWrapper();
    private List<Problem> findings = List.of();

    VenueModel(Workspace workspace, ImportVenue venues) {
        super(workspace, Reading.IN_BACKGROUND);
        this.venues = venues;
    }

    @Override
    protected void forget() {
        findings = List.of();
        mayImport.set(false);
    }

    @Override
    protected View read(OpenExam exam) {
        Map<String, String> schools = new HashMap<>();
        exam.roster().schools().forEach(s -> schools.put(s.code(), s.name()));
        return new View(exam.venue(), schools, exam.rules().labels(), exam.started());
    }

    @Override
    protected View take(View read) {
        mayImport.set(workspace().writable() && !read.started());
        return read;
    }

    @Override
    protected StepState stepOf(View shown) {
        if (hasErrors()) {
            return StepState.ATTENTION;
        }
        return isEmpty() ? StepState.EMPTY : StepState.DONE;
    }

    @Override
    protected Phrase stateOf(View shown) {
        VenueReport counts = ImportVenue.report(shown.venue());
        return isEmpty()
                ? null
                : Phrase.of("gui.venue.state", counts.sites(), counts.rooms(), counts.benches(), counts.examiners());
    }

    /** Whether a venue may be imported now. */
    ReadOnlyBooleanProperty mayImportProperty() {
        return mayImport.getReadOnlyProperty();
    }

    private View view() {
        return viewProperty().get();
    }

    Venue venue() {
        return view() == null ? Venue.EMPTY : view().venue();
    }

    LabelRule labels() {
        return view() == null ? NO_LABELS : view().labels();
    }

    /** The name of an examiner's school, the code where the roster does not know it. */
    String school(Examiner examiner) {
        return view().schools().getOrDefault(examiner.schoolCode(), examiner.schoolCode());
    }

    /** What the last import said. */
    List<Problem> findings() {
        return findings;
    }

    boolean isEmpty() {
        return venue().sites().isEmpty() && venue().examiners().isEmpty();
    }

    /** Whether the last import was refused for errors. */
    boolean hasErrors() {
        return Problem.anyError(findings);
    }

    /** Replaces the venue by that of a workbook; with errors nothing changes. */
    void take(Path file, Consumer<VenueReport> done) {
        // a plan that is there is given up: the page has asked about it
        Seal seal = sessions() == 0 ? Seal.KEEP : Seal.BREAK;
        workspace()
                .<VenueReport>change(
                        "gui.venue.importing", (exam, progress) -> venues.run(exam, file, seal), answer -> {
                            findings = answer.problems();
                            changed();
                            answer.value().ifPresent(done);
                        });
    }

    /** How many sessions the plan has that another venue would drop. */
    int sessions() {
        return workspace().exam() == null
                ? 0
                : workspace().exam().plan().sessions().size();
    }

    /** Writes an empty venue workbook. */
    void template(Path file, Consumer<Path> done) {
        workspace()
                .<Path>change(
                        "gui.venue.template",
                        (exam, progress) -> {
                            venues.template(file);
                            return Answer.of(file);
                        },
                        answer -> answer.value().ifPresent(done));
    }
}
