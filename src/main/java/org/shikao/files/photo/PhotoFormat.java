package org.shikao.files.photo;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What a file is by its first bytes; what its name says is not asked. */
enum PhotoFormat {
    JPEG("\u00ff\u00d8\u00ff"),
    PNG("\u0089PNG\r\n\u001a\n"),
    GIF("GIF8"),
    TIFF("II*\0", "MM\0*"),
    WEBP("RIFF????WEBP"),
    BMP("BM"),
    ZIP("PK\u0003\u0004", "PK\u0005\u0006"),
    RAR("Rar!"),
    SEVEN_ZIP("7z\u00bc\u00af"),
    HEIC("????ftyphei", "????ftyphev", "????ftypmif1", "????ftypmsf1"),
    AVIF("????ftypavif"),
    PDF("%PDF"),
    PSD("8BPS"),
    OFFICE("\u00d0\u00cf\u0011\u00e0"),
    WEB_PAGE("<"),
    UNKNOWN;

    /** How many bytes tell. */
    static final int HEAD = 16;

    private static final Set<PhotoFormat> PICTURES = Set.of(JPEG, PNG, GIF, TIFF, WEBP, BMP);
    private static final Set<PhotoFormat> PACKED = Set.of(RAR, SEVEN_ZIP);

    private final String[] heads;

    PhotoFormat(String... heads) {
        this.heads = heads;
    }

    static PhotoFormat of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        for (PhotoFormat format : values()) {
            for (String start : format.heads) {
                if (begins(head, start)) {
                    return format;
                }
            }
        }
        return UNKNOWN;
    }

    private static boolean begins(String head, String start) {
        if (head.length() < start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if (start.charAt(i) != '?' && start.charAt(i) != head.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is a picture that can be read. */
    boolean isPicture() {
        return PICTURES.contains(this);
    }

    /** Whether it is an archive that has to be unpacked first. */
    boolean isPacked() {
        return PACKED.contains(this);
    }

    /** Whether its decoder holds the whole picture, however little of it is wanted. */
    boolean isHeldWhole() {
        return this == GIF || this == TIFF || this == WEBP;
    }

    /** The name people know it by. */
    String shownName() {
        return switch (this) {
            case ZIP -> "ZIP/Office";
            case SEVEN_ZIP -> "7z";
            case OFFICE -> "Office";
            case WEB_PAGE -> "HTML/XML";
            case UNKNOWN -> "?";
            default -> name();
        };
    }
}
