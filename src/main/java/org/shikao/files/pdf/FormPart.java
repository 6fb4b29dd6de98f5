package org.shikao.files.pdf;

import java.util.Optional;

/** What a form is about: a site by its code, a session by its id, a candidate by number; nothing named means the whole exam. */
public record FormPart(Optional<String> site, Optional<String> session, Optional<String> candidate) {
    /** The whole exam. */
    public static final FormPart WHOLE = new FormPart(Optional.empty(), Optional.empty(), Optional.empty());
}
