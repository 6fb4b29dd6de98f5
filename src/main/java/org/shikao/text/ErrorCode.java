package org.shikao.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Eight letters that name a failure, so that a person can read them out over the telephone. The same defect gives the
 * same letters on every machine: only the kinds of failure and the names of our methods count, no message, no line.
 */
public final class ErrorCode {
    // without I and O, which are misread as digits
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int FRAMES = 5;

    private ErrorCode() {}

    /** The code of this failure, as {@code ABCD-EFGH}. */
    public static String of(Throwable failure) {
        byte[] digest = sha256(trail(failure));
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            code.append(i == 4 ? "-" : "").append(LETTERS.charAt((digest[i] & 0xFF) % LETTERS.length()));
        }
        return code.toString();
    }

    private static String trail(Throwable failure) {
        StringBuilder trail = new StringBuilder();
        int depth = 0;
        for (Throwable t = failure; t != null && depth < FRAMES; t = t.getCause(), depth++) {
            trail.append(t.getClass().getName()).append('\n');
            frames(t, trail);
        }
        return trail.toString();
    }

    private static void frames(Throwable failure, StringBuilder trail) {
        int taken = 0;
        for (StackTraceElement frame : failure.getStackTrace()) {
            // lambdas and generated classes are numbered by the compiler and differ from build to build
            if (frame.getClassName().startsWith("org.shikao.")
                    && !frame.getMethodName().contains("$")) {
                trail.append(frame.getClassName())
                        .append('.')
                        .append(frame.getMethodName())
                        .append('\n');
                if (++taken == FRAMES) {
                    return;
                }
            }
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
