package org.shikao.gui.dialog;

import java.util.List;

/**
 * A kind of file in a file chooser.
 *
 * @param textKey key of its name ("Excel 工作簿")
 * @param endings file name endings without star or dot ("xlsx", "xls")
 */
public record FileKind(String textKey, List<String> endings) {
    public FileKind {
        endings = List.copyOf(endings);
    }

    /** A kind of file with these endings. */
    public static FileKind of(String textKey, String... endings) {
        return new FileKind(textKey, List.of(endings));
    }
}
