package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** Every problem that rosters and venues can have is put into words, with a remedy, and no words are left without a problem. */
class ProblemWordsTest {
    private static final Pattern CODE = Pattern.compile("\"((?:ROSTER|SHEET|VENUE)_[A-Z_]*[A-Z])\"");
    private static final Pattern FAMILY = Pattern.compile("\"(VENUE_[A-Z_]*_)\"");

    @ParameterizedTest
    @EnumSource(Lang.class)
    void haveASentenceAndARemedy(Lang lang) throws IOException {
        Texts texts = Texts.in(lang);
        Set<String> codes = codes();

        assertThat(codes).hasSizeGreaterThan(60);
        assertThat(codes).allMatch(code -> texts.has("problem." + code));
        assertThat(codes).allMatch(code -> texts.has("problem." + code + ".remedy"));
        assertThat(own(lang).stream()
                        .filter(key -> key.matches("problem\\.(ROSTER|SHEET|VENUE)_[A-Z_]+"))
                        .map(key -> key.substring("problem.".length())))
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    /** The keys of this package's own bundles; other areas have codes that begin alike. */
    private static Set<String> own(Lang lang) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String area : List.of("roster", "sheet", "venue")) {
            Path file = Path.of("src/main/resources/org/shikao/text", area + "_" + lang.tag() + ".properties");
            Properties bundle = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                bundle.load(reader);
            }
            keys.addAll(bundle.stringPropertyNames());
        }
        return keys;
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String folder : List.of("exam/roster", "exam/venue", "files/sheet")) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java/org/shikao", folder))) {
                String source = files.map(ProblemWordsTest::read).collect(Collectors.joining("\n"));
                found(CODE, source).forEach(codes::add);
                found(FAMILY, source)
                        .flatMap(family ->
                                Stream.of("SITES", "ROOMS", "EXAMINERS").map(table -> family + table))
                        .forEach(codes::add);
            }
        }
        return codes;
    }

    private static Stream<String> found(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(result -> result.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
