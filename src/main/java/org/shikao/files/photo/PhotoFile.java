package org.shikao.files.photo;

import java.io.IOException;
import java.util.regex.Pattern;
import org.shikao.exam.Place;

/**
 * One file of a folder or archive.
 *
 * @param container the archive it is in, empty for a file on the disk
 * @param name with its folders, for people only: it never becomes a path
 * @param document whether its parts are those of a workbook or a letter, whatever it is called
 */
public record PhotoFile(String container, String name, Content content, boolean document) {
    /** Where the bytes come from. */
    @FunctionalInterface
    interface Content {
        byte[] read() throws IOException, PhotoRefused;
    }

    /** An archive inside an archive, or one of a kind that is not opened. */
    private static final Pattern PACKED = Pattern.compile("(?i)\\.(zip|rar|7z|tar|gz|tgz)$");
    /** Lists and letters that come along with photos. */
    private static final Pattern PAPER =
            Pattern.compile("(?i)\\.(xls[xmb]?|xltx?|ett?|ods|csv|tsv|doc[xm]?|wpt?|wps|odt|rtf"
                    + "|pdf|ofd|txt|md|html?|mht|xml|json|ppt[xm]?|dps)$");

    PhotoFile(String container, String name, Content content) {
        this(container, name, content, false);
    }

    /** Reads it. @throws PhotoRefused if it is too large, locked by a password or cannot be had from its archive */
    public byte[] bytes() throws IOException, PhotoRefused {
        return content.read();
    }

    /** The name alone, without folders. */
    public String baseName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** Whether it is an archive by its ending, which was not opened. */
    public boolean isPacked() {
        return PACKED.matcher(name).find();
    }

    /** Whether it is a list or a letter, by its parts or by its ending. */
    public boolean isPaper() {
        return document || PAPER.matcher(name).find();
    }

    /** Whether its content is that of a picture; not so if it cannot be had. @throws PhotoRefused if its archive is a trap */
    public boolean holdsPicture() throws PhotoRefused {
        try {
            return PhotoFormat.of(bytes()).isPicture();
        } catch (IOException unreadable) {
            // another program may have the letter open
            return false;
        } catch (PhotoRefused refused) {
            refused.unlessWhole();
            return false;
        }
    }

    public Place place() {
        return container.isEmpty()
                ? new Place(shown(name), "", 0, "")
                : new Place(shown(container), shown(name), 0, "");
    }

    /** A name made elsewhere may hold characters that steer a terminal or turn the line round. */
    private static String shown(String name) {
        return name.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
    }
}
