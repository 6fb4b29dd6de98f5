package org.shikao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Wrong usage is told in the language asked for: every command and every option there is, with a value that cannot be. */
class UsageWordsTest {
    private static final CommandLineHere SHIKAO = new CommandLineHere("words");
    /** Three words of English after one another are a sentence; names of options and files are none. */
    private static final Pattern ENGLISH = Pattern.compile("(?<![-=<\\w])[A-Za-z']{2,}(?:,? [a-z']{2,}){2,}");

    private static final Pattern OF_LIBRARY = Pattern.compile(
            "(?i)\\b(?:missing|required|expected|invalid|unknown|unmatched|should|option|parameter|cannot|convert|exception|must)\\b");

    private static final List<String> EVERYWHERE = List.of("--json", "--lang", "--exam");
    private static final String BAD = "??";
    private static final String UNKNOWN = "--nonsense";

    private static List<CommandSpec> commands(CommandSpec spec) {
        List<CommandSpec> all = new ArrayList<>(List.of(spec));
        spec.subcommands().values().forEach(line -> all.addAll(commands(line.getCommandSpec())));
        return all;
    }

    private static List<String> words(CommandSpec spec, String... more) {
        List<String> words = new ArrayList<>(List.of(spec.qualifiedName(" ").split(" ")));
        words.remove(0);
        words.addAll(List.of(more));
        return words;
    }

    /** Each wrong in its own way; the word at the end that nobody knows keeps a command from running whatever stands before it. */
    private static List<List<String>> wrongLines(CommandSpec spec) {
        List<List<String>> lines = new ArrayList<>();
        if (spec.userObject() == null || spec.args().stream().anyMatch(ArgSpec::required)) {
            lines.add(words(spec));
        }
        lines.add(words(spec, "--exan", "x.shikao"));
        lines.add(words(spec, BAD, BAD, BAD, BAD, UNKNOWN));
        for (OptionSpec option : spec.options()) {
            String name = option.longestName();
            // what every command takes is tried once
            if (spec.parent() == null || !EVERYWHERE.contains(name)) {
                lines.add(words(spec, name + "=" + BAD, name + "=" + BAD, UNKNOWN));
                lines.add(words(spec, name));
            }
        }
        // a switch by itself is no mistake
        lines.removeIf(line -> !line.isEmpty()
                && spec.options().stream()
                        .anyMatch(o -> o.arity().max() == 0
                                && line.get(line.size() - 1).equals(o.longestName())));
        return lines;
    }

    /** Without the names of commands, which are the same in every language. */
    private static String withoutNames(CommandSpec spec, String said) {
        String left = said.replace(spec.qualifiedName(" "), "");
        for (String name : spec.subcommands().keySet()) {
            left = left.replaceAll("(?<![a-z])" + name + "(?![a-z])", "");
        }
        return left;
    }

    @TestFactory
    Stream<DynamicTest> noEnglishSentenceReachesAPersonWhoReadsChinese() {
        List<CommandSpec> all = commands(SHIKAO.model());
        assertThat(all).hasSizeGreaterThan(60);
        return all.stream()
                .map(spec -> DynamicTest.dynamicTest(spec.qualifiedName(" "), () -> {
                    for (List<String> line : wrongLines(spec)) {
                        Ran ran = SHIKAO.run(line.toArray());
                        assertThat(ran.exit()).as(line + ran.out()).isEqualTo(ExitCodes.USAGE);
                        String said = withoutNames(spec, ran.err());
                        assertThat(ENGLISH.matcher(said).find())
                                .as(line + ": " + said)
                                .isFalse();
                        assertThat(OF_LIBRARY
                                        .matcher(said.replaceAll("-+[a-z-]+", ""))
                                        .find())
                                .as(line + ": " + said)
                                .isFalse();
                    }
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "roster decide 1 2 --exam e --by A --verdict LATER --kind X, --kind, TWINS 可能是双胞胎, SAME_ID 身份证号相同",
        "roster decide 1 2 --exam e --by A --kind TWINS --verdict X, --verdict, DIFFERENT_PEOPLE 两个人, LATER",
        "roster correct 1 --exam e --value X --field X, --field, NAME 姓名, ID_NO 身份证号",
        "results export --exam e --out r --format doc, --format, XLSX, DBF",
        "demo --candidates many, --candidates, 数字, many",
        "appeal open --exam e --candidate 1 --subject X, --subject, physics 物理, biology 生物"
    })
    void whatMayBeWrittenIsListed(String line, String option, String one, String other) {
        Ran ran = SHIKAO.run((Object[]) line.split(" "));
        assertThat(ran.exit()).isEqualTo(ExitCodes.USAGE);
        assertThat(ran.err()).contains(option, one, other);
    }

    @Test
    void whatIsMissingIsCalledByItsWordAndWhatItIs() {
        Ran ran = SHIKAO.run("roster", "decide");
        assertThat(ran.exit()).isEqualTo(ExitCodes.USAGE);
        assertThat(ran.err()).contains("--kind", "--verdict", "--by", "<NO>（考号）");
        assertThat(SHIKAO.run("roster", "decide", "--lang", "en").err()).contains("<NO> (");
    }

    @Test
    void onlyFieldsThatCanBeCorrectedAreOffered() {
        Ran ran = SHIKAO.run("roster", "correct", "1", "--exam", "e", "--value", "x", "--field", "CANDIDATE_NO");
        assertThat(ran.exit()).isEqualTo(ExitCodes.USAGE);
        assertThat(ran.err()).contains("NAME 姓名").doesNotContain("准考证号");
    }

    @ParameterizedTest
    @CsvSource({"姓名", "NAME", "name", "Name", "身份证号", "id-no"})
    void wordsAndCodesAreTaken(String field) {
        Ran ran = SHIKAO.run("roster", "correct", "1", "--exam", "none.shikao", "--value", "x", "--field", field);
        assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCodes.COULD_NOT);
        assertThat(ran.err().toLowerCase(Locale.ROOT)).contains("store_missing");
    }

    @Test
    void everyChoiceIsListedInBothLanguages() {
        for (CommandSpec spec : commands(SHIKAO.model())) {
            for (ArgSpec arg : spec.args()) {
                if (arg.type().isEnum()) {
                    String name = ((OptionSpec) arg).longestName();
                    Ran english = SHIKAO.run(
                            words(spec, name + "=" + BAD, "--lang=en").toArray());
                    assertThat(english.err()).contains(name, "it is one of");
                    Ran chinese = SHIKAO.run(words(spec, name + "=" + BAD).toArray());
                    assertThat(chinese.err()).contains(name, "可以写");
                }
            }
        }
    }
}
