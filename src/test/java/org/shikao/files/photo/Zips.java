package org.shikao.files.photo;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Archives as the programs of schools make them, and as nobody honest makes them. */
public final class Zips {
    private Zips() {}

    /** @param charset of the names; marked as UTF-8 only if {@code marked} */
    public static Path write(Path file, Map<String, byte[]> files, Charset charset, boolean marked) throws IOException {
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(file)) {
            out.setEncoding(charset.name());
            out.setUseLanguageEncodingFlag(marked);
            out.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                out.putArchiveEntry(new ZipArchiveEntry(each.getKey()));
                out.write(each.getValue());
                out.closeArchiveEntry();
            }
        }
        return file;
    }

    /** The same archive with a bit of the flags set that says the files need a password. */
    static Path locked(Path zip) throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        for (int i = 0; i + 10 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3 && bytes[i + 3] == 4) {
                bytes[i + 6] |= 1;
            }
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 8] |= 1;
            }
        }
        return Files.write(zip, bytes);
    }
}
