package org.shikao.exam;

import java.util.Arrays;
import java.util.Optional;

/** An examined subject; {@link #code()} stands in every file and on the command line. */
public enum Subject {
    PHYSICS("physics"),
    CHEMISTRY("chemistry"),
    BIOLOGY("biology");

    private final String code;

    Subject(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The subject of a code, empty if there is none. */
    public static Optional<Subject> ofCode(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }
}
