package org.shikao.files.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/**
 * Reads one YAML document into a record, strictly: unknown, missing, duplicate and wrongly typed keys are problems that
 * name file, key path, line and allowed values. All of them are reported at once. Bad input never throws.
 */
public final class YamlReader<T extends Record> {
    private final YamlShape<T> shape;

    private final Unseen unseen;

    public YamlReader(YamlShape<T> shape) {
        this(shape, Unseen.LEAVE);
    }

    YamlReader(YamlShape<T> shape, Unseen unseen) {
        this.shape = shape;
        this.unseen = unseen;
    }

    /** Reads text; {@code file} is the name used in problems. */
    public YamlRead<T> read(String text, String file) {
        List<Problem> problems = new ArrayList<>();
        Optional<T> value = new YamlTree(file, problems)
                .parse(text)
                .flatMap(root -> new RecordBinder(shape, unseen, file, problems).bind(shape.root(), root));
        return new YamlRead<>(Problem.anyError(problems) ? Optional.empty() : value, problems);
    }

    /** Reads the bytes of a file, which must be UTF-8 (with or without a byte order mark). */
    public YamlRead<T> read(byte[] bytes, String file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return read(text, file);
        } catch (CharacterCodingException e) {
            Problem problem = Problem.error("YAML_NOT_UTF8", new Place(file, "", 0, ""), "0");
            return new YamlRead<>(Optional.empty(), List.of(problem));
        }
    }
}
