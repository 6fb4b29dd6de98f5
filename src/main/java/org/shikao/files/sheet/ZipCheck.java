package org.shikao.files.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Inflates a workbook once, without keeping anything, before a parser may see it: too many bytes or entries, a document type (the
 * door of entity bombs and of reading other files), giant texts and columns beyond the sheet are refused here.
 */
final class ZipCheck {
    private static final int BUFFER = 1 << 16;
    private static final byte[] DOCTYPE = {'<', '!', 'D', 'O', 'C', 'T', 'Y', 'P', 'E'};
    private static final byte[] REFERENCE = {' ', 'r', '=', '"'};
    /** XFD is the last column of a sheet. */
    private static final int COLUMN_LETTERS = 3;

    private final SheetLimits limits;
    private long inflated;

    ZipCheck(SheetLimits limits) {
        this.limits = limits;
    }

    void check(Path file) throws SheetRefused {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > limits.entries()) {
                throw new SheetRefused("SHEET_UNSAFE");
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                inflate(zip, entry);
            }
        } catch (ZipException e) {
            throw new SheetRefused("SHEET_DAMAGED");
        } catch (IOException e) {
            throw new SheetRefused("SHEET_DAMAGED");
        }
    }

    private void inflate(ZipFile zip, ZipEntry entry) throws IOException, SheetRefused {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        byte[] buffer = new byte[BUFFER];
        XmlScan scan = new XmlScan();
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                inflated += n;
                if (inflated > limits.inflatedBytes()) {
                    throw new SheetRefused("SHEET_TOO_LARGE", String.valueOf(limits.inflatedBytes() >> 20));
                }
                if (xml && scan.isUnsafe(buffer, n)) {
                    throw new SheetRefused("SHEET_UNSAFE");
                }
            }
        }
    }

    /** Looks at the bytes of one part as they pass. */
    private final class XmlScan {
        private int doctype;
        private int reference;
        private int letters = -1;
        private int run;

        boolean isUnsafe(byte[] buffer, int length) {
            for (int i = 0; i < length; i++) {
                byte b = buffer[i];
                // a zero byte is half of a UTF-16 character
                if (b != 0 && isUnsafe(b)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isUnsafe(byte b) {
            run = b == '<' ? 0 : run + 1;
            doctype = b == DOCTYPE[doctype] ? doctype + 1 : b == '<' ? 1 : 0;
            return doctype == DOCTYPE.length || run > limits.textBytes() || isFarColumn(b);
        }

        private boolean isFarColumn(byte b) {
            if (letters >= 0) {
                letters = b >= 'A' && b <= 'Z' ? letters + 1 : -1;
                return letters > COLUMN_LETTERS;
            }
            reference = b == REFERENCE[reference] ? reference + 1 : b == ' ' ? 1 : 0;
            if (reference == REFERENCE.length) {
                reference = 0;
                letters = 0;
            }
            return false;
        }
    }
}
