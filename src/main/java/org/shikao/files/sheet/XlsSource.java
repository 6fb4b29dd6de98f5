package org.shikao.files.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.LittleEndianInputStream;

/** Reads the old {@code .xls} record by record. */
final class XlsSource implements SheetSource {
    private static final long LARGEST = 32L << 20;
    private static final int MOST_TEXTS = 1_500_000;
    private static final int FILE_PASS = 0x2F;
    private static final int TEXT_COUNTS = 8;
    private static final int HEAD = 4;

    private final SheetLimits limits;

    XlsSource(SheetLimits limits) {
        this.limits = limits;
    }

    @Override
    public void read(Path file, SheetSink sink) throws IOException, SheetRefused {
        if (Files.size(file) > LARGEST) {
            throw new SheetRefused("SHEET_TOO_LARGE", String.valueOf(LARGEST >> 20));
        }
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = files.getRoot();
            String name = root.hasEntry("Workbook") ? "Workbook" : "WORKBOOK";
            boolean locked;
            try (InputStream in = root.createDocumentInputStream(name)) {
                locked = isLocked(new LittleEndianInputStream(in));
            }
            if (locked) {
                try (InputStream in = root.createDocumentInputStream(name)) {
                    lookThroughLocked(in);
                }
            }
            HSSFRequest request = new HSSFRequest();
            XlsRecords records = new XlsRecords(limits, sink);
            request.addListenerForAllRecords(records);
            try (InputStream in = root.createDocumentInputStream(name)) {
                new HSSFEventFactory().processEvents(request, in);
            }
            records.end();
        } catch (EncryptedDocumentException e) {
            throw new SheetRefused("SHEET_PASSWORD");
        } catch (XlsRecords.Stopped e) {
            throw e.refused();
        } catch (IOException | UncheckedIOException e) {
            // the directory of the file was read before; what fails now is the content
            throw new SheetRefused("SHEET_DAMAGED");
        }
    }

    /** Looks at the heads of all records before the library takes their word for how much memory they need; true if encrypted. */
    private static boolean isLocked(LittleEndianInputStream in) throws IOException, SheetRefused {
        while (in.available() >= 4) {
            int kind = in.readUShort();
            int length = in.readUShort();
            if (kind == FILE_PASS) {
                return true;
            }
            int read = 0;
            if (kind == SSTRecord.sid && length >= TEXT_COUNTS) {
                in.readInt();
                if (Integer.toUnsignedLong(in.readInt()) > MOST_TEXTS) {
                    throw new SheetRefused("SHEET_UNSAFE");
                }
                read = TEXT_COUNTS;
            }
            skip(in, length - read);
        }
        return false;
    }

    private static void skip(InputStream in, int length) throws IOException {
        long left = length;
        while (left > 0) {
            long skipped = in.skip(left);
            if (skipped <= 0) {
                return;
            }
            left -= skipped;
        }
    }

    /** The same for records encrypted with the password that Excel tries without asking. */
    private static void lookThroughLocked(InputStream in) throws SheetRefused {
        RecordInputStream records = new RecordInputStream(in);
        int read = 0;
        while (records.hasNextRecord()) {
            records.nextRecord();
            read += HEAD + records.remaining();
            if (records.getSid() == FilePassRecord.sid) {
                lookAtTexts(unlocked(in, new FilePassRecord(records), read));
                return;
            }
            records.readRemainder();
        }
    }

    /** The BOF of the workbook was read already; behind the last EOF there may be anything. */
    private static void lookAtTexts(RecordInputStream records) throws SheetRefused {
        int depth = 1;
        while (records.hasNextRecord() && (depth > 0 || records.getNextSid() == BOFRecord.sid)) {
            records.nextRecord();
            int kind = records.getSid();
            depth += kind == BOFRecord.sid ? 1 : kind == EOFRecord.sid ? -1 : 0;
            if (kind == SSTRecord.sid && records.remaining() >= TEXT_COUNTS) {
                records.readInt();
                if (Integer.toUnsignedLong(records.readInt()) > MOST_TEXTS) {
                    throw new SheetRefused("SHEET_UNSAFE");
                }
            }
            records.readRemainder();
        }
    }

    private static RecordInputStream unlocked(InputStream in, FilePassRecord pass, int read) throws SheetRefused {
        EncryptionInfo info = pass.getEncryptionInfo();
        try {
            if (info.getDecryptor().verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                return new RecordInputStream(in, info, read);
            }
        } catch (GeneralSecurityException e) {
            throw new SheetRefused("SHEET_PASSWORD");
        }
        throw new SheetRefused("SHEET_PASSWORD");
    }
}
