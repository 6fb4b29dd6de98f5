package org.shikao.files.photo;

import java.io.IOException;
import org.shikao.exam.Place;

/**
 * One file of a folder or archive.
 *
 * @param container the archive it is in, empty for a file on the disk
 * @param name with its folders, for people only: it never becomes a path
 */
public record PhotoFile(String container, String name, Content content) {
    /** Where the bytes come from. */
    @FunctionalInterface
    interface Content {
        byte[] read() throws IOException, PhotoRefused;
    }

    /** Reads it. @throws PhotoRefused if it is too large, locked by a password or cannot be had from its archive */
    public byte[] bytes() throws IOException, PhotoRefused {
        return content.read();
    }

    /** The name alone, without folders. */
    public String baseName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
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
