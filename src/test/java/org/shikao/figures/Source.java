package org.shikao.figures;

import java.nio.file.Path;
import java.util.List;

/**
 * One source file, measured.
 *
 * @param file where it lies
 * @param packageName its package
 * @param lines what kind each line is
 * @param imports what it imports, with the package of every name
 * @param methods its methods and constructors
 * @param types its public types
 * @param findings what was seen in it
 */
record Source(
        Path file,
        String packageName,
        List<Line> lines,
        List<String> imports,
        List<Method> methods,
        List<PublicType> types,
        List<Finding> findings) {

    /** A line: {@code CODE} where there is any, else {@code COMMENT}, else {@code BLANK}. */
    enum Kind {
        CODE,
        COMMENT,
        BLANK
    }

    record Line(Kind kind, int width, String comment) {}

    /** A method with a body, or a constructor; a record's constructors have no parameters that count. */
    record Method(String name, int line, int lines, int parameters) {}

    record PublicType(String name, int line, boolean documented) {}

    record Finding(Sight sight, int line) {}

    long count(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }
}
