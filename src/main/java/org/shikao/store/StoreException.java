package org.shikao.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/** The exam file could not be opened, read or written; nothing of the failed step was kept. Carries a code and arguments, no sentence. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final StoreFault fault;
    private final transient List<String> args;

    StoreException(StoreFault fault, Throwable cause, String... args) {
        super(fault.name() + " " + String.join(" | ", args), cause);
        this.fault = fault;
        this.args = List.of(args);
    }

    StoreException(StoreFault fault, String... args) {
        this(fault, null, args);
    }

    /** The same failure, told of the file that a person knows where it came up in a draft of it. */
    StoreException toldOf(Path file, Path draft) {
        if (!args.get(0).equals(draft.toString())) {
            return this;
        }
        List<String> told = new ArrayList<>(args);
        told.set(0, file.toString());
        return new StoreException(fault, this, told.toArray(String[]::new));
    }

    public StoreFault fault() {
        return fault;
    }

    /** The stable code, also the key of its text: {@code problem.CODE}. */
    public String code() {
        return fault.name();
    }

    /** What fills the text; see {@link StoreFault}. The first is always a path. */
    public List<String> args() {
        return args;
    }

    /** The same as a value, placed at the file. */
    public Problem problem() {
        return new Problem(code(), Problem.Severity.ERROR, new Place(args.get(0), "", 0, ""), args);
    }
}
