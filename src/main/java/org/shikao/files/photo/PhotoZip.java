package org.shikao.files.photo;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** An archive whose files are read one at a time, as far as somebody asks for them; what all of them inflate to is bounded. */
final class PhotoZip implements AutoCloseable {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern CLIMBS = Pattern.compile("(^|.*[/\\\\])\\.\\.([/\\\\].*|$)");
    private static final Pattern ROOTED = Pattern.compile("([/\\\\]|[A-Za-z]:).*");

    private final ZipFile zip;
    private final String name;
    private final PhotoLimits limits;
    private final long allowed;
    private long inflated;

    private PhotoZip(ZipFile zip, String name, PhotoLimits limits, long allowed) {
        this.zip = zip;
        this.name = name;
        this.limits = limits;
        this.allowed = allowed;
    }

    /** @throws PhotoRefused PHOTO_ZIP_DAMAGED, PHOTO_ZIP_UNSAFE */
    static PhotoZip open(Path file, String name, PhotoLimits limits) throws IOException, PhotoRefused {
        ZipTail tail = ZipTail.of(file);
        if (tail.directoryBytes() > limits.directoryBytes()) {
            throw PhotoRefused.whole("PHOTO_ZIP_UNSAFE", name);
        }
        try {
            ZipFile zip = ZipFile.builder()
                    .setPath(file)
                    .setCharset(StandardCharsets.ISO_8859_1)
                    .setIgnoreLocalFileHeader(true)
                    .get();
            return new PhotoZip(zip, name, limits, limits.inflatedBytes() + limits.ratio() * tail.fileBytes());
        } catch (ZipException | IllegalArgumentException e) {
            throw PhotoRefused.whole("PHOTO_ZIP_DAMAGED", name);
        }
    }

    List<PhotoFile> files() {
        List<PhotoFile> files = new ArrayList<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!entry.isDirectory()) {
                files.add(new PhotoFile(name, nameOf(entry), () -> bytes(entry)));
            }
        }
        return files;
    }

    /** Whether its parts are those of a workbook or a letter, of whichever office program. */
    boolean isDocument() {
        return zip.getEntry("[Content_Types].xml") != null
                || zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** As UTF-8 where the archive says so or the bytes are, else as GB18030, which contains GBK. */
    private static String nameOf(ZipArchiveEntry entry) {
        if (entry.getNameSource() != ZipArchiveEntry.NameSource.NAME
                || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return entry.getName();
        }
        byte[] raw = entry.getRawName();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(raw, GB18030);
        }
    }

    private byte[] bytes(ZipArchiveEntry entry) throws IOException, PhotoRefused {
        String inside = nameOf(entry);
        if (CLIMBS.matcher(inside).matches() || ROOTED.matcher(inside).matches()) {
            throw new PhotoRefused("PHOTO_UNSAFE_NAME");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new PhotoRefused("PHOTO_PASSWORD");
        }
        if (!zip.canReadEntryData(entry)) {
            throw new PhotoRefused("PHOTO_ZIP_METHOD", name);
        }
        try (InputStream in = new Counted(zip.getInputStream(entry))) {
            return BoundedBytes.read(in, limits.fileBytes());
        } catch (Inflated bomb) {
            throw PhotoRefused.whole("PHOTO_ZIP_UNSAFE", name);
        } catch (IOException damaged) {
            throw new PhotoRefused("PHOTO_DAMAGED");
        }
    }

    /** Counts what an archive has given; stops when it is out of all proportion to the archive. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            inflated += Math.max(0, n);
            if (inflated > allowed) {
                throw new Inflated();
            }
            return n;
        }
    }

    private static final class Inflated extends IOException {
        private static final long serialVersionUID = 1;
    }
}
