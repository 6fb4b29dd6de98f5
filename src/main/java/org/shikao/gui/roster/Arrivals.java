package org.shikao.gui.roster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import org.shikao.flow.SortFiles;
import org.shikao.flow.SortFiles.Sorted;
import org.shikao.gui.dialog.Question;
import org.shikao.gui.frame.Services;
import org.shikao.gui.roster.intake.IntakeModel.Stage;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

/**
 * Files that come to the page together, each led where it belongs: rosters to the import, lists of exemptions and deferrals to their
 * desk, pictures to the photos. Lists and pictures speak of candidates, so they wait until rosters that came with them are taken over.
 */
final class Arrivals {
    /** Where the files are led. */
    record Ways(Consumer<List<Path>> rosters, Consumer<List<Path>> seconds, Consumer<List<Path>> photos) {}

    private final RosterModel model;
    private final Services services;
    private final Workspace workspace;
    private final Ways ways;
    private final InvalidationListener staged = observable -> staged();
    private List<Path> seconds = List.of();
    private List<Path> photos = List.of();
    private int round;

    Arrivals(RosterModel model, Services services, Workspace workspace, Ways ways) {
        this.model = model;
        this.services = services;
        this.workspace = workspace;
        this.ways = ways;
        model.intake().stageProperty().addListener(staged);
    }

    /** Looks into the files and leads them on; of two that come at once the later ones count. */
    void take(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        round++;
        int mine = round;
        services.tasks()
                .<Sorted>quick(reporter -> SortFiles.of(files))
                .onSuccess(sorted -> {
                    if (mine == round) {
                        lead(sorted);
                    }
                })
                .onFailure(workspace::failed)
                .start();
    }

    private void lead(Sorted sorted) {
        List<Path> rosters = new ArrayList<>(sorted.rosters());
        List<Path> lists = new ArrayList<>(sorted.seconds());
        sorted.either().forEach(file -> (isSecond(file) ? lists : rosters).add(file));
        seconds = List.of();
        photos = List.of();
        if (rosters.isEmpty()) {
            follow(lists, sorted.photos());
        } else if (mayLosePlan()) {
            ways.rosters().accept(rosters);
            seconds = List.copyOf(lists);
            photos = sorted.photos();
        }
    }

    /** Without candidates a list with the columns of a roster is one. */
    private boolean isSecond(Path file) {
        return model.size() > 0
                && services.dialogs()
                        .confirm(new Question(
                                Phrase.of("gui.arrivals.which.title", String.valueOf(file.getFileName())),
                                Phrase.of("gui.arrivals.which.consequence"),
                                Phrase.of("gui.arrivals.which.second"),
                                Phrase.of("gui.arrivals.which.roster"),
                                false));
    }

    /** Whether a person gives a plan that is there up for another roster. */
    boolean mayLosePlan() {
        int sessions = model.sessions();
        return sessions == 0 || services.dialogs().confirm(Question.losing("gui.roster.drop.", sessions));
    }

    private void staged() {
        Stage stage = model.intake().stageProperty().get();
        if (stage == Stage.NONE) {
            seconds = List.of();
            photos = List.of();
        } else if (stage == Stage.DONE && !(seconds.isEmpty() && photos.isEmpty())) {
            List<Path> lists = seconds;
            List<Path> pictures = photos;
            seconds = List.of();
            photos = List.of();
            follow(lists, pictures);
        }
    }

    private void follow(List<Path> lists, List<Path> pictures) {
        if (!pictures.isEmpty()) {
            ways.photos().accept(pictures);
        }
        if (!lists.isEmpty()) {
            ways.seconds().accept(lists);
        }
    }
}
