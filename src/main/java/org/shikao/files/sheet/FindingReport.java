package org.shikao.files.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ooxml.POIXMLException;
import org.shikao.exam.Problem;
import org.shikao.text.Texts;

/**
 * Writes a copy of somebody's own workbook with the bad cells coloured and commented and a list of all findings before it, so that it
 * can be sent back. An {@code .xlsx} of ordinary size stays the workbook it is; anything else becomes a workbook of the same cells.
 */
public final class FindingReport {
    /** Above these a workbook is not loaded but written anew, row by row. */
    private static final int OWN_ROWS = 20_000;

    private static final long OWN_BYTES = 48L << 20;

    private final Texts texts;
    private final SheetLimits limits;

    /** @param texts the language of the report */
    public FindingReport(Texts texts) {
        this(texts, SheetLimits.DEFAULT);
    }

    FindingReport(Texts texts, SheetLimits limits) {
        this.texts = texts;
        this.limits = limits;
    }

    /**
     * Writes the report on one file, over one that is there.
     *
     * @param findings those of this file, in the order in which they are to be listed
     * @throws IOException if the source cannot be read from the disk or the report cannot be written
     */
    public void write(Path source, List<Problem> findings, Path target) throws IOException {
        FindingMarks marks = new FindingMarks(findings, texts);
        SheetTable.Tables read = SheetTable.read(source, limits);
        int rows = read.tables().stream().mapToInt(t -> t.rows().size()).sum();
        boolean xlsx = read.problems().isEmpty() && isXlsx(source);
        boolean own = xlsx && rows <= OWN_ROWS && isSmall(source);
        if (!own || !wroteOwn(source, marks, target)) {
            new SameCellsReport(texts, marks, xlsx).write(read.tables(), target);
        }
    }

    /** Whether the file could be kept as it is; the strict variant and half-broken files that can be read cannot be loaded. */
    private boolean wroteOwn(Path source, FindingMarks marks, Path target) throws IOException {
        try {
            new OwnWorkbookReport(texts, marks).write(source, target);
            return true;
        } catch (POIXMLException | IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }

    private static boolean isXlsx(Path source) throws IOException {
        try {
            return SheetFormat.of(source) == SheetFormat.XLSX;
        } catch (SheetRefused e) {
            return false;
        }
    }

    /** Empty rows with a format are no rows to us, but would have to be loaded. */
    private static boolean isSmall(Path source) throws IOException {
        try (ZipFile zip = new ZipFile(source.toFile())) {
            long inflated = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                inflated += entry.getName().startsWith("xl/media/") ? 0 : Math.max(0, entry.getSize());
            }
            return inflated <= OWN_BYTES;
        }
    }
}
