package org.shikao.files.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Takes the moment of writing out of a workbook, so that the same content gives the same bytes and two exports can be compared.
 * The parts are copied as they are compressed.
 */
final class SteadyBook {
    private static final String CORE = "docProps/core.xml";
    private static final Pattern MOMENT = Pattern.compile(">\\d{4}-\\d\\d-\\d\\dT[^<]*<");
    private static final String SAME = ">2000-01-01T00:00:00Z<";
    /** An archive's times know no zone, so this day is written the same everywhere. */
    private static final LocalDateTime DAY = LocalDateTime.of(2000, 1, 1, 0, 0);

    private SteadyBook() {}

    /** Copies the workbook {@code written} to {@code target}. */
    static void copy(Path written, Path target) throws IOException {
        try (ZipFile book = ZipFile.builder().setPath(written).get();
                ZipArchiveOutputStream out = new ZipArchiveOutputStream(Files.newOutputStream(target))) {
            List<ZipArchiveEntry> parts = Collections.list(book.getEntriesInPhysicalOrder());
            for (ZipArchiveEntry part : parts) {
                if (part.getName().equals(CORE)) {
                    core(book, part, out);
                } else {
                    raw(book, part, out);
                }
            }
        }
    }

    private static void core(ZipFile book, ZipArchiveEntry part, ZipArchiveOutputStream out) throws IOException {
        try (InputStream in = book.getInputStream(part)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            out.putArchiveEntry(steady(new ZipArchiveEntry(CORE)));
            out.write(MOMENT.matcher(text).replaceAll(SAME).getBytes(StandardCharsets.UTF_8));
            out.closeArchiveEntry();
        }
    }

    private static void raw(ZipFile book, ZipArchiveEntry part, ZipArchiveOutputStream out) throws IOException {
        try (InputStream in = book.getRawInputStream(part)) {
            out.addRawArchiveEntry(steady(part), in);
        }
    }

    private static ZipArchiveEntry steady(ZipArchiveEntry entry) {
        entry.setTime(DAY.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
        return entry;
    }
}
