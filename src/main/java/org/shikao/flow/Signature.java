package org.shikao.flow;

/** Who answers for a frozen version and why there is one; the first version of a rubric needs no reason. */
public record Signature(String name, String reason) {
    /** Nobody, for no reason: what is frozen stays. */
    public static final Signature NONE = new Signature("", "");

    public Signature {
        name = name.strip();
        reason = reason.strip();
    }

    /** Signed without a reason. */
    public static Signature of(String name) {
        return new Signature(name, "");
    }
}
