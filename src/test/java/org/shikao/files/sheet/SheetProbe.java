package org.shikao.files.sheet;

import java.io.IOException;
import java.nio.file.Path;
import org.shikao.exam.Problem;

/** Reads files in a process of its own and says what came of each: {@code name rows codes}. */
public final class SheetProbe {
    private SheetProbe() {}

    public static void main(String[] files) throws IOException {
        RosterReader reader = new RosterReader();
        for (String file : files) {
            RosterSheets read = reader.read(Path.of(file));
            int rows = read.sheets().stream().mapToInt(s -> s.rows().size()).sum();
            String codes = String.join(
                    ",",
                    read.problems().stream()
                            .filter(Problem::isError)
                            .map(Problem::code)
                            .distinct()
                            .toList());
            System.out.println(Path.of(file).getFileName() + " " + rows + " " + codes);
        }
    }
}
