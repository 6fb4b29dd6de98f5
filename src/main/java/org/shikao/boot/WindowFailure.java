package org.shikao.boot;

/** The toolkit of the window could not start: no display, or a library of the system is missing. */
final class WindowFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WindowFailure(Throwable cause) {
        super(cause);
    }
}
