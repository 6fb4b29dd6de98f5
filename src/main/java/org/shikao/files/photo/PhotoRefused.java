package org.shikao.files.photo;

import java.util.List;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/** A photo or a whole container cannot be used; the code and its arguments become the problem that a person sees. */
public final class PhotoRefused extends Exception {
    private static final long serialVersionUID = 1;
    private final String code;
    private final boolean whole;
    private final List<String> arguments;

    PhotoRefused(String code, String... arguments) {
        this(code, false, arguments);
    }

    private PhotoRefused(String code, boolean whole, String... arguments) {
        super(code);
        this.code = code;
        this.whole = whole;
        this.arguments = List.of(arguments);
    }

    /** A refusal of a whole folder or archive, with everything in it. */
    static PhotoRefused whole(String code, String... arguments) {
        return new PhotoRefused(code, true, arguments);
    }

    /** This refusal, if it is about one file; a refusal of a whole container goes on upwards. */
    public PhotoRefused unlessWhole() throws PhotoRefused {
        if (whole) {
            throw this;
        }
        return this;
    }

    /** As a warning about one file, beside which the others are taken. */
    public Problem warning(Place place) {
        return Problem.warning(code, place, arguments.toArray(String[]::new));
    }

    /** As the error that stops an import. */
    public Problem error(Place place) {
        return Problem.error(code, place, arguments.toArray(String[]::new));
    }
}
