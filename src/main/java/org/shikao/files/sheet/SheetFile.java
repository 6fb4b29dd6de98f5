package org.shikao.files.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/** Opens a file of any format, found by its content and not by its name, and sends its sheets into a sink. */
final class SheetFile {
    private final SheetLimits limits;

    SheetFile(SheetLimits limits) {
        this.limits = limits;
    }

    /** Empty when all went well; else the one reason why the file cannot be read. @throws IOException if the disk fails */
    List<Problem> read(Path file, SheetSink sink) throws IOException {
        return read(file, name(file), sink);
    }

    /** The same for a file that is called by this label. */
    List<Problem> read(Path file, String label, SheetSink sink) throws IOException {
        Place place = new Place(label, "", 0, "");
        try {
            if (!Files.isDirectory(file) && Files.size(file) > limits.fileBytes()) {
                throw new SheetRefused("SHEET_TOO_LARGE", String.valueOf(limits.fileBytes() >> 20));
            }
            source(file).read(file, sink);
            return List.of();
        } catch (SheetRefused e) {
            return List.of(Problem.error(e.code(), place, e.arguments()));
        } catch (RuntimeException e) {
            // the parsers of these formats fail in many unchecked ways on a damaged file; each means the same to a
            // person
            return List.of(Problem.error("SHEET_DAMAGED", place));
        }
    }

    private SheetSource source(Path file) throws IOException, SheetRefused {
        return switch (SheetFormat.of(file)) {
            case XLSX -> new XlsxSource(limits);
            case LOCKED -> new LockedSource(limits);
            case XLS -> new XlsSource(limits);
            case XLS_1995 -> throw new SheetRefused("SHEET_OLD");
            case HTML -> new HtmlSource(limits);
            case XML_2003 -> new Xml2003Source(limits);
            case TEXT -> new CsvSource(limits);
        };
    }

    static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }
}
