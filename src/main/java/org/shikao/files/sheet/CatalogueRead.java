package org.shikao.files.sheet;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;

/** What came of reading a catalogue workbook: the catalogue, empty as soon as one problem is an error, and everything found. */
public record CatalogueRead(Optional<Catalogue> value, List<Problem> problems) {
    public CatalogueRead {
        problems = List.copyOf(problems);
    }
}
