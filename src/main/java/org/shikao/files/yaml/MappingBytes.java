package org.shikao.files.yaml;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/** What people hand over in place of a mapping file: the list itself, or a file with nothing in it. */
final class MappingBytes {
    private static final List<byte[]> WORKBOOKS =
            List.of(new byte[] {'P', 'K', 3, 4}, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});

    private MappingBytes() {}

    /** Why these are no mapping, where the reader of all YAML would speak of other things. */
    static Optional<Problem> refusal(byte[] bytes, String file) {
        if (WORKBOOKS.stream().anyMatch(head -> beginsWith(bytes, head))) {
            return Optional.of(Problem.error("MAPPING_IS_WORKBOOK", new Place(file, "", 0, "")));
        }
        return Optional.empty();
    }

    /** The reader's findings, an empty file called an empty mapping. */
    static List<Problem> told(List<Problem> problems) {
        return problems.stream()
                .map(p -> p.code().equals("YAML_EMPTY_FILE") ? Problem.error("MAPPING_EMPTY", p.place()) : p)
                .toList();
    }

    private static boolean beginsWith(byte[] bytes, byte[] head) {
        for (int i = 0; i < head.length; i++) {
            if (i >= bytes.length || bytes[i] != head[i]) {
                return false;
            }
        }
        return true;
    }
}
