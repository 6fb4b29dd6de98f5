package org.shikao.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path MAIN = Path.of("src/main/java/org/shikao");
    private static final Path BUNDLES = Path.of("src/main/resources/org/shikao/text");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d+)");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)+)\"");
    // a key asked for by name; in the window every literal that begins with gui. is a key too
    private static final Pattern ASKED =
            Pattern.compile("(?:\\btext|\\bPhrase\\.of)\\(\\s*\"([^\"]+\\.[^\"]*[^\".])\"");
    private static final Pattern COMMENT_LINE = Pattern.compile("^\\s*(?:/?\\*|//).*$", Pattern.MULTILINE);
    private static final List<String> SPEAKING = List.of("gui", "cli", "boot", "flow");

    private final Texts chinese = Texts.in(Lang.ZH_CN);
    private final Texts english = Texts.in(Lang.EN);

    @Test
    void aMissingKeyIsLoud() {
        assertThatThrownBy(() -> chinese.text("no.such.key")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void argumentsThatArePhrasesAreSpokenToo() {
        Phrase inner = Phrase.of("gui.control.findings.count", 3);

        assertThat(english.text("gui.frame.status.device", inner)).isEqualTo("Device 3 found");
        assertThat(chinese.say(Phrase.of("gui.frame.task.count", 1200, 1600))).isEqualTo("1,200 / 1,600");
    }

    @Test
    void sentencesStandTogetherAsTheLanguageHasThem() {
        assertThat(chinese.together("数错了。", "请重数。")).isEqualTo("数错了。请重数。");
        assertThat(english.together("Wrong.", "Count again.")).isEqualTo("Wrong. Count again.");
        assertThat(english.together("Wrong.", "")).isEqualTo("Wrong.");
    }

    /** Two of them stand side by side on a line; one that quotes another program's words alone ends as those do. */
    @Test
    void problemsAndRemediesAreWholeSentences() {
        assertThat(unended(chinese, "[。？；！]$")).isEmpty();
        assertThat(unended(english, "[.?!]$")).isEmpty();
    }

    private static List<String> unended(Texts texts, String end) {
        Pattern ended = Pattern.compile(end);
        List<String> problems =
                texts.keys().stream().filter(k -> k.startsWith("problem.")).toList();
        assertThat(problems).hasSizeGreaterThan(1_000);
        return problems.stream()
                .filter(key -> !texts.pattern(key).equals("{0}"))
                .filter(key -> !ended.matcher(texts.pattern(key).strip()).find())
                .map(key -> key + "=" + texts.pattern(key))
                .toList();
    }

    @Test
    void subjectsSatTogetherAreNamedByTheirWords() {
        String key = "problem.PLAN_ROOMS_MISSING";
        assertThat(chinese.text(key, "01", "physics+chemistry+biology", 3)).contains("物理＋化学＋生物");
        assertThat(english.text(key, "01", "physics+chemistry", 3)).contains("physics + chemistry");
        assertThat(chinese.text(key, "01", "physics biology", 3)).contains("物理、生物");
        assertThat(chinese.text(key, "01", "physics and biology", 3)).contains("physics and biology");
        assertThat(chinese.text(key, "01", "physics+", 3)).contains("physics+");
        assertThat(chinese.text(key, "01", "+", 3)).contains("+");
        assertThat(chinese.text(key, "01", "a+b", 3)).contains("a+b");
    }

    @Test
    void sheetsInProblemsAreNamedByTheirSubjectsWord() {
        List<String> args = List.of("P1-01", "026990111006/physics, 026990111007/biology, 台/physics");

        assertThat(chinese.text("problem.SIGN_OPEN_SHEETS", args.toArray()))
                .contains("026990111006 物理, 026990111007 生物, 台/physics");
        assertThat(english.text("problem.SIGN_OPEN_SHEETS", args.toArray())).contains("026990111006 physics,");
    }

    @Test
    void everyAreaOnDiskIsListedAndEveryListedAreaIsThere() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            Set<String> onDisk = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .forEach(name -> onDisk.add(name.replaceFirst("_(zh_CN|en)\\.properties$", "")));
            assertThat(Texts.areas()).containsExactlyInAnyOrderElementsOf(onDisk);
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english.keys()).isEqualTo(chinese.keys());
    }

    @Test
    void bothLanguagesHaveTheSameParameters() {
        assertThat(chinese.keys())
                // the exam's own labels (考室, 台号) are Chinese words, which an English sentence leaves out
                .allSatisfy(key -> assertThat(parameters(chinese.pattern(key)))
                        .as(key)
                        .containsAll(parameters(english.pattern(key))));
    }

    @Test
    void everyPatternIsWellFormedAndNotEmpty() {
        for (Texts texts : List.of(chinese, english)) {
            assertThat(texts.keys()).allSatisfy(key -> {
                String pattern = texts.pattern(key);
                assertThat(pattern).as(key).isNotBlank();
                assertThat(new MessageFormat(pattern)).as(key).isNotNull();
                assertThat(pattern.replace("''", "")).as("a lone ' in " + key).doesNotContain("'");
            });
        }
    }

    @Test
    void everyKeyUsedInTheProgramExists() {
        Set<String> missing = new TreeSet<>();
        SPEAKING.forEach(part -> missing.addAll(found(ASKED, sources(part))));
        found(LITERAL, sources("gui")).stream()
                .filter(literal -> literal.startsWith("gui."))
                .forEach(missing::add);
        missing.removeAll(chinese.keys());

        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyThatExistsIsUsed() {
        Set<String> unused = new TreeSet<>(chinese.keys());
        unused.removeAll(found(LITERAL, sources("")));
        families().forEach(family -> unused.removeIf(key -> key.startsWith(family)));

        assertThat(unused).isEmpty();
    }

    private static Set<String> parameters(String pattern) {
        Set<String> parameters = new TreeSet<>();
        Matcher matcher = PARAMETER.matcher(pattern);
        while (matcher.find()) {
            parameters.add(matcher.group(1));
        }
        return parameters;
    }

    private static Set<String> found(Pattern pattern, List<String> sources) {
        Set<String> found = new TreeSet<>();
        for (String source : sources) {
            Matcher matcher = pattern.matcher(source);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private static List<String> sources(String under) {
        Path folder = MAIN.resolve(under);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(TextsTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return COMMENT_LINE.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> families() {
        try (InputStream in = TextsTest.class.getResourceAsStream("families.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void countsAreSaidAsOneAndAsManyHoweverTheyAreGiven() {
        Texts english = Texts.in(Lang.EN);

        assertThat(english.text("gui.merge.state", 1, 1)).isEqualTo("1 device · 1 entry · no conflicts");
        assertThat(english.text("gui.merge.state", 0, 1600)).isEqualTo("0 devices · 1,600 entries · no conflicts");
        assertThat(english.text("problem.SHEET_FORMULA_STALE", "1")).startsWith("1 cell is a formula");
        assertThat(english.text("problem.SHEET_FORMULA_STALE", "1,600")).startsWith("1,600 cells are");
        assertThat(english.text("problem.SHEET_FORMULA_STALE", "some")).startsWith("some cells are");
    }

    /** Every choice of words must be one that 0, 1 and many can be said by, whether the count is a number or a text. */
    @Test
    void everyPluralCanBeSaidOfNoneOneAndMany() {
        Texts english = Texts.in(Lang.EN);
        for (String key : english.keys()) {
            if (english.pattern(key).contains(",choice,")) {
                for (Object count : List.of(0, 1, 2, "0", "1", "2", "1,600")) {
                    Object[] args = new Object[9];
                    Arrays.fill(args, count);
                    assertThat(english.text(key, args))
                            .as("%s of %s", key, count)
                            .doesNotContain("choice", "#", "|");
                }
            }
        }
    }
}
