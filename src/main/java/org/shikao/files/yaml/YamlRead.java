package org.shikao.files.yaml;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.Problem;

/** What came of reading a file: the value, empty as soon as one problem is an error, and everything found. */
public record YamlRead<T>(Optional<T> value, List<Problem> problems) {
    public YamlRead {
        problems = List.copyOf(problems);
    }
}
