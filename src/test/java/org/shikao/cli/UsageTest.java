package org.shikao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;

/** Exit codes other than 0: wrong usage, refused, could not (DESIGN §5). */
class UsageTest {
    @TempDir
    Path folder;

    private final CommandLineHere shikao = new CommandLineHere("usage");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "--nonsense",
                "roster",
                "roster nonsense",
                "roster import",
                "roster import file.xlsx",
                "new exam.shikao",
                "new",
                "rules show",
                "plan",
                "plan check",
                "status",
                "status --exam",
                "checkin --exam exam.shikao",
                "checkin --exam exam.shikao --session S --all-present --present 1",
                "draw",
                "draw run --exam exam.shikao --session S",
                "sign --exam exam.shikao --session S",
                "score",
                "score enter",
                "forms",
                "forms admission-ticket --exam exam.shikao",
                "results export --exam exam.shikao",
                "supplies",
                "supplies --exam exam.shikao --out s.doc",
                "supplies --exam exam.shikao --out s.xlsx --day tomorrow",
                "supplies ledger",
                "supplies ledger issue --exam exam.shikao --site S --day 2026-05-16 --stock 1 --by A --second B",
                "supplies ledger issue --exam e.shikao --site S --day 2026-05-16 --stock 1 --ml 1 --g 1 --by A --second B",
                "supplies ledger issue --exam e.shikao --site S --day today --stock 1 --ml 1 --by A --second B",
                "supplies ledger return --exam e.shikao --site S --day 2026-05-16 --stock 1 --ml 1 --by A",
                "supplies ledger correct --exam e.shikao --ml 1 --by A --second B",
                "supplies ledger list --exam e.shikao --out l.doc",
                "catalogue diff --exam exam.shikao",
                "results export --exam exam.shikao --out r.csv --format doc",
                "merge --exam exam.shikao",
                "check",
                "catalogue rehearse WL02",
                "catalogue rehearse --builtin",
                "catalogue rehearse WL02 --builtin --exam e.shikao",
                "catalogue rehearse WL02 --builtin --candidates 0",
                "rules list --lang fr",
                "rules list --lang=zh",
                "rules list surplus",
                "demo --candidates many",
                "demo --candidates 0"
            })
    void wrongUsageIsTwoWithAWordOfHelpAndNothingMade(String line) throws IOException {
        String[] words = line.split(" ");
        Ran ran = shikao.run((Object[]) words);

        assertThat(ran.exit()).as(ran.out() + ran.err()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("--help").doesNotContain("Exception");
        assertThat(ran.err().lines().count()).isLessThanOrEqualTo(3);
        assertThat(Files.exists(Path.of("exam.shikao"))).isFalse();

        Ran json = shikao.json((Object[]) words);
        assertThat(json.exit()).isEqualTo(2);
        assertThat(json.json().get("exit").asInt()).isEqualTo(2);
        assertThat(json.errors()).containsExactly("CLI_USAGE");
    }

    /** People are given a file; a script may read the answer itself. */
    @Test
    void theShoppingListNeedsAFileUnlessItIsAskedForAsJson() {
        assertThat(shikao.run("supplies", "--exam", "exam.shikao").exit()).isEqualTo(2);
        Ran json = shikao.json("supplies", "--exam", "exam.shikao");
        assertThat(json.errors()).containsExactly("STORE_MISSING");
    }

    @Test
    void aWrongDayIsNamed() {
        Ran ran = shikao.run("supplies", "--exam", "exam.shikao", "--out", "s.xlsx", "--day", "tomorrow");
        assertThat(ran.err()).contains("tomorrow", "YYYY-MM-DD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "plan",
                "plan check",
                "plan export FOLDER/p.xlsx",
                "roster import FOLDER/r.xlsx",
                "roster diff FOLDER/r.xlsx",
                "venue import FOLDER/v.xlsx",
                "catalogue import FOLDER/c.yaml",
                "catalogue export FOLDER/c.yaml",
                "catalogue rehearse WL02",
                "checkin --session S --all-present",
                "draw commit --session S",
                "draw run --session S --entropy 1234567890",
                "draw verify --session S",
                "score enter",
                "sign --session S --by A",
                "forms admission-ticket --out FOLDER/f.pdf",
                "results export --out FOLDER/r.csv",
                "merge FOLDER/other.shikao"
            })
    void anExamFileThatIsNotThereIsThree(String line) throws IOException {
        Object[] words =
                (line.replace("FOLDER", folder.toString()) + " --exam " + folder.resolve("none.shikao")).split(" ");
        Ran ran = shikao.run(words);

        assertThat(ran.exit()).as(ran.err()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).singleElement().asString().startsWith("STORE_MISSING ");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        Ran json = shikao.json(words);
        assertThat(json.exit()).isEqualTo(3);
        JsonNode finding = json.json().get("findings").get(0);
        assertThat(finding.get("code").asText()).isEqualTo("STORE_MISSING");
        assertThat(json.json().get("exit").asInt()).isEqualTo(3);
        assertThat(json.json().get("command").asText()).isEqualTo(commandOf(line));
    }

    private static String commandOf(String line) {
        List<String> words = List.of(line.split(" "));
        boolean two = List.of("roster", "venue", "catalogue", "draw", "score", "results")
                        .contains(words.get(0))
                || words.get(0).equals("plan") && words.size() > 1;
        return two ? words.get(0) + " " + words.get(1) : words.get(0);
    }

    @Test
    void anExamIsNeverOverwritten() throws IOException {
        Path file = folder.resolve("exam.shikao");
        shikao.result("new", file, "--rules", "hunan", "--title", "第一次");
        byte[] before = Files.readAllBytes(file);

        Ran again = shikao.json("new", file, "--rules", "hunan", "--title", "第二次");
        assertThat(again.exit()).isEqualTo(3);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void rulesThatAreNoRulesMakeNoExam() throws IOException {
        Path file = folder.resolve("exam.shikao");
        assertThat(shikao.json("new", file, "--rules", "atlantis").errors()).containsExactly("RULES_UNKNOWN_NAME");
        assertThat(shikao.json("new", file, "--rules", folder.resolve("none.yaml"))
                        .exit())
                .isEqualTo(3);
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "id: x\nnonsense: 1\n");
        Ran refused = shikao.json("new", file, "--rules", bad);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.errors()).isNotEmpty();
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "id: [x\n\t- :");
        assertThat(shikao.json("rules", "check", broken).exit()).isEqualTo(1);
        Path catalogue = Files.writeString(folder.resolve("catalogue.yaml"), "experiments: []\nnonsense: 1\n");
        assertThat(shikao.json("new", file, "--rules", "hunan", "--catalogue", catalogue)
                        .exit())
                .isEqualTo(1);
        assertThat(file).doesNotExist();
    }

    @Test
    void aFolderThatCannotTakeTheFileIsThree() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file stands where a folder should be");
        assertThat(shikao.json("new", blocked.resolve("exam.shikao"), "--rules", "hunan")
                        .exit())
                .isEqualTo(3);
        assertThat(shikao.json("roster", "template", blocked.resolve("r.xlsx")).exit())
                .isEqualTo(3);
    }

    @Test
    void theHelpOfEveryCommandIsThereInBothLanguages() {
        for (String command : List.of(
                "demo",
                "new",
                "rules list",
                "rules show",
                "rules check",
                "catalogue import",
                "catalogue export",
                "catalogue check",
                "roster import",
                "roster template",
                "roster diff",
                "roster mapping",
                "venue import",
                "venue template",
                "plan",
                "plan check",
                "plan export",
                "checkin",
                "draw commit",
                "draw run",
                "draw verify",
                "score enter",
                "sign",
                "status",
                "forms",
                "results export",
                "merge",
                "check")) {
            for (String lang : List.of("en", "zh_CN")) {
                Ran help = shikao.run((Object[]) (command + " --help --lang " + lang).split(" "));
                assertThat(help.exit()).as(command).isZero();
                assertThat(help.out()).as(command).contains("shikao " + command, "--json", "--lang");
                boolean chinese = help.out().codePoints().anyMatch(c -> c >= 0x4E00 && c < 0xA000);
                assertThat(chinese).as(command + " " + lang).isEqualTo(lang.equals("zh_CN"));
            }
        }
        assertThat(shikao.run("--help").exit()).isZero();
    }

    @Test
    void theReportSpeaksTheLanguageAskedFor() {
        Path file = folder.resolve("exam.shikao");
        shikao.result("new", file, "--rules", "hunan");
        assertThat(shikao.run("status", "--exam", file, "--session", "S", "--lang", "en")
                        .err())
                .contains("SESSION_UNKNOWN S: There is no session S.")
                .contains("nothing was changed");
        assertThat(shikao.run("status", "--exam", file, "--session", "S").err()).contains("SESSION_UNKNOWN S: 没有");
        assertThat(shikao.run("status", "--exam", file, "--session", "S", "--lang=en")
                        .err())
                .contains("There is no");
        assertThat(shikao.run("checkin", "--exam", file, "--session", "S", "--all-present")
                        .exit())
                .isEqualTo(1);
        assertThat(shikao.run("plan", "--exam", file).exit()).isEqualTo(1);
        assertThat(shikao.run("plan", "check", "--exam", file).exit()).isEqualTo(1);
        assertThat(shikao.run("check", file).exit()).isZero();
    }

    @Test
    void theCommandIsFoundBehindTheOptionsOfTheProgramAndAllOthersAreKnownToAWrongOne() {
        assertThat(shikao.run("--password-file", "plan", "--lang", "en", "forms", "--help")
                        .out())
                .contains("shikao forms", "Kind of form");
        assertThat(shikao.run("--lang", "en", "roster", "--help").out()).contains("import", "duplicates", "second");
        assertThat(shikao.run("--lang", "en", "rostr", "plan").err()).contains("Did you mean", "roster");
        assertThat(shikao.run("roster", "imprt", "--lang", "en", "status").err())
                .contains("Did you mean", "import");
        assertThat(shikao.run("--lang", "en").err() + shikao.run("--lang", "en").out())
                .contains("roster", "check");
    }
}
