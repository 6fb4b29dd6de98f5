package org.shikao.files.yaml;

import java.util.Arrays;
import java.util.stream.Stream;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** A word of a mapping file that a person may also write as the templates head its column, in any of the languages. */
interface FieldWord {
    /** The constant's name, under which the texts have its column. */
    String name();

    /** Whether a person means it by this. */
    default boolean isCalled(String written) {
        String plain = written.strip();
        return Arrays.stream(Lang.values())
                .map(Texts::in)
                .flatMap(texts -> Stream.of("roster.column.", "judging.column.")
                        .map(family -> family + name())
                        .filter(texts::has)
                        .map(texts::pattern))
                .anyMatch(plain::equalsIgnoreCase);
    }
}
