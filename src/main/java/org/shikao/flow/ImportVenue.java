package org.shikao.flow;

import java.io.IOException;
import java.nio.file.Path;
import org.shikao.exam.Problem;
import org.shikao.exam.venue.Room;
import org.shikao.exam.venue.Venue;
import org.shikao.exam.venue.VenueChecked;
import org.shikao.files.sheet.VenueReader;
import org.shikao.files.sheet.VenueTemplate;
import org.shikao.store.PreparedChange;
import org.shikao.text.Texts;

/** Imports sites, rooms, benches and examiners; what was there before is replaced. */
public final class ImportVenue {
    /** What was imported. */
    public record VenueReport(int sites, int rooms, int benches, int examiners) {}

    private final VenueReader reader = new VenueReader();
    private final VenueTemplate template;

    /** @param paper the language of the template */
    public ImportVenue(Texts paper) {
        template = new VenueTemplate(paper);
    }

    /**
     * Reads, judges and takes over; refused with every finding when there is one error, and where a plan is sealed that is to stay.
     * A file that says what the exam has already changes nothing.
     */
    public Answer<VenueReport> run(OpenExam exam, Path file, Seal seal) throws IOException {
        return read(exam, file)
                .then(venue -> allowed(exam, venue, seal)
                        .then(open -> venue.equals(exam.venue())
                                ? Answer.of(report(venue))
                                : Preparation.change(exam, seal, p -> p.with(venue), PreparedChange.of(venue))
                                        .map(done -> report(venue))));
    }

    /** The same without taking over; may be asked of an exam open for reading. */
    public Answer<VenueReport> check(OpenExam exam, Path file, Seal seal) throws IOException {
        return read(exam, file).then(venue -> allowed(exam, venue, seal).map(open -> report(venue)));
    }

    private static Answer<OpenExam> allowed(OpenExam exam, Venue venue, Seal seal) {
        return Preparation.allowed(exam, venue.equals(exam.venue()) ? Seal.BREAK : seal);
    }

    private Answer<Venue> read(OpenExam exam, Path file) throws IOException {
        VenueChecked read = reader.read(file, exam.roster().schools());
        if (Problem.anyError(read.problems())) {
            return Answer.refused(read.problems());
        }
        return Answer.of(read.venue(), read.problems());
    }

    /** Writes an empty venue workbook. */
    public void template(Path file) throws IOException {
        OutputFile.require(file, "xlsx");
        NewFiles.write(file, draft -> {
            template.write(draft);
            return file;
        });
    }

    /** The counts of a venue. */
    public static VenueReport report(Venue venue) {
        return new VenueReport(
                venue.sites().size(),
                venue.rooms().size(),
                venue.rooms().stream().mapToInt(Room::benches).sum(),
                venue.examiners().size());
    }
}
