package org.shikao.gui.roster;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shikao.exam.roster.Candidate;
import org.shikao.flow.Answer;
import org.shikao.flow.ImportPhotos;
import org.shikao.flow.ImportPhotos.PhotoReport;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

/** The photo of the candidate looked at, how many have none, and the import of photos. */
final class PhotoModel {
    private final ImportPhotos flow;
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Candidate> candidate = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<byte[]> jpeg = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper missing = new ReadOnlyIntegerWrapper();

    PhotoModel(ImportPhotos flow, Workspace workspace) {
        this.flow = flow;
        this.workspace = workspace;
        workspace.examProperty().addListener(observable -> look(null));
        workspace.revisionProperty().addListener(observable -> reread());
    }

    /** Who is looked at; null for nobody. */
    ReadOnlyObjectProperty<Candidate> candidateProperty() {
        return candidate.getReadOnlyProperty();
    }

    /** The photo of who is looked at; null if there is none. */
    ReadOnlyObjectProperty<byte[]> jpegProperty() {
        return jpeg.getReadOnlyProperty();
    }

    /** How many candidates have no photo. */
    ReadOnlyIntegerProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /** Looks at a candidate, or at nobody. */
    void look(Candidate chosen) {
        if (!Objects.equals(chosen, candidate.get())) {
            jpeg.set(null);
            candidate.set(chosen);
            readPhoto();
        }
    }

    /** Attaches photos from folders and archives. */
    void importFrom(List<Path> sources, boolean update, Consumer<Answer<PhotoReport>> done) {
        workspace.<PhotoReport>change(
                "gui.roster.photos.importing", (exam, progress) -> flow.run(exam, sources, update, progress), done);
    }

    /** What became of every file of an import. */
    static Phrase told(PhotoReport r) {
        return Phrase.of(
                "gui.roster.photos.done",
                r.read(),
                r.attached(),
                r.unchanged(),
                r.unmatched(),
                r.rejected(),
                r.copies(),
                r.papers());
    }

    private void reread() {
        workspace.read(exam -> flow.missing(exam).missing(), missing::set);
        readPhoto();
    }

    private void readPhoto() {
        Candidate wanted = candidate.get();
        if (wanted != null) {
            workspace.read(exam -> exam.photo(wanted.candidateNo()), found -> {
                // the eye may have gone on meanwhile
                if (wanted == candidate.get()) {
                    jpeg.set(found.orElse(null));
                }
            });
        }
    }
}
