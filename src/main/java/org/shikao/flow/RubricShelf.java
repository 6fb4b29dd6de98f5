package org.shikao.flow;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricHistory;
import org.shikao.exam.catalogue.RubricHistory.Kept;
import org.shikao.files.yaml.RubricHistoryYaml;
import org.shikao.files.yaml.YamlRead;
import org.shikao.store.PreparedChange;

/** Where an exam file keeps every version of its rubrics, beside the catalogue that holds the one in use. */
final class RubricShelf {
    private static final String HISTORY = "rubrics.yaml";
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

    private final RubricHistoryYaml yaml = new RubricHistoryYaml();
    private final Documents documents = new Documents();
    private final Clock clock;
    private final String person;

    /** @param person who works at this computer */
    RubricShelf(Clock clock, String person) {
        this.clock = clock;
        this.person = person;
    }

    /** All versions kept; refused with the problems of the document if it cannot be read. */
    Answer<RubricHistory> read(OpenExam exam) {
        Optional<String> stored = exam.file().document(HISTORY);
        if (stored.isEmpty()) {
            return Answer.of(RubricHistory.EMPTY);
        }
        YamlRead<RubricHistory> read = yaml.read(stored.get(), HISTORY);
        return new Answer<>(read.value(), read.problems());
    }

    void write(OpenExam exam, RubricHistory history) {
        exam.file().putDocument(HISTORY, yaml.write(history));
    }

    /** Both documents, to be stored in one commit. */
    PreparedChange with(Catalogue catalogue, RubricHistory history) {
        Map<String, String> saved =
                Map.of(HISTORY, yaml.write(history), Documents.CATALOGUE, documents.text(catalogue));
        return new PreparedChange(saved, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A version as it is kept now by whoever works here. */
    Kept kept(String experimentId, Rubric rubric) {
        return kept(experimentId, new Signature(person, ""), rubric);
    }

    Kept kept(String experimentId, Signature by, Rubric rubric) {
        String at = SHOWN.format(LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
        return new Kept(experimentId, at, by.name(), by.reason(), rubric);
    }
}
