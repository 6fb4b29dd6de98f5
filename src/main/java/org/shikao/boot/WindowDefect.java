package org.shikao.boot;

/** The window could not be built: a defect of the program. */
final class WindowDefect extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WindowDefect(Throwable cause) {
        super(cause);
    }
}
