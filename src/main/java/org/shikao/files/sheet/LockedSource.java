package org.shikao.files.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads a workbook that is encrypted with the password which Excel itself always tries, and which it therefore never asks for: a
 * workbook that is only protected against changes is stored so. With any other password it is refused.
 */
final class LockedSource implements SheetSource {
    /** What programs write is a hundred thousand; a file made to hurt asks for days. */
    private static final int MOST_SPINS = 1_000_000;

    private static final int PIECE = 1 << 16;

    private final SheetLimits limits;
    private final Path folder;

    LockedSource(SheetLimits limits) {
        this(limits, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** The same where the decrypted copy stands in this folder while it is read. */
    LockedSource(SheetLimits limits, Path folder) {
        this.limits = limits;
        this.folder = folder;
    }

    @Override
    public void read(Path file, SheetSink sink) throws IOException, SheetRefused {
        Path plain = Files.createTempFile(folder, "roster", ".tmp");
        try {
            unlock(file, plain);
            if (SheetFormat.of(plain) != SheetFormat.XLSX) {
                throw new SheetRefused("SHEET_DAMAGED");
            }
            new XlsxSource(limits).read(plain, sink);
        } finally {
            Files.deleteIfExists(plain);
        }
    }

    private void unlock(Path file, Path plain) throws IOException, SheetRefused {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            Decryptor decryptor = decryptor(files);
            try (InputStream in = decryptor.getDataStream(files);
                    OutputStream out = Files.newOutputStream(plain)) {
                copy(in, out);
            }
        } catch (GeneralSecurityException | EncryptedDocumentException e) {
            throw new SheetRefused("SHEET_PASSWORD");
        }
    }

    private static Decryptor decryptor(POIFSFileSystem files)
            throws IOException, GeneralSecurityException, SheetRefused {
        EncryptionInfo info = new EncryptionInfo(files);
        if (info.getVerifier().getSpinCount() > MOST_SPINS) {
            throw new SheetRefused("SHEET_UNSAFE");
        }
        Decryptor decryptor = Decryptor.getInstance(info);
        if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
            throw new SheetRefused("SHEET_PASSWORD");
        }
        return decryptor;
    }

    private void copy(InputStream in, OutputStream out) throws IOException, SheetRefused {
        byte[] piece = new byte[PIECE];
        long copied = 0;
        for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
            copied += n;
            if (copied > limits.fileBytes()) {
                throw new SheetRefused("SHEET_TOO_LARGE", String.valueOf(limits.fileBytes() >> 20));
            }
            out.write(piece, 0, n);
        }
    }
}
