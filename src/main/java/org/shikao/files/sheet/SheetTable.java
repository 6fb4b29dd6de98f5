package org.shikao.files.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.Problem;

/** One sheet of a file with its rows that are not empty. */
record SheetTable(String name, boolean hidden, List<SheetRow> rows) {
    /** The sheets of a file, or why it could not be read. */
    record Tables(List<SheetTable> tables, List<Problem> problems) {}

    /** Reads all sheets; with a problem there are none. */
    static Tables read(Path file, SheetLimits limits) throws IOException {
        Collector collector = new Collector();
        List<Problem> problems = new SheetFile(limits).read(file, collector);
        return new Tables(problems.isEmpty() ? List.copyOf(collector.tables) : List.of(), problems);
    }

    private static final class Collector implements SheetSink {
        private final List<SheetTable> tables = new ArrayList<>();

        @Override
        public void sheet(String name, boolean hidden) {
            tables.add(new SheetTable(name, hidden, new ArrayList<>()));
        }

        @Override
        public void row(SheetRow row) {
            tables.get(tables.size() - 1).rows().add(row);
        }
    }
}
