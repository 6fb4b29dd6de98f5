package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.exam.plan.Stock;

/** The ledger of regulated reagents through the command line: refusals first, then a day, then two laptops. */
class LedgerTest {
    @TempDir
    Path folder;

    private final CommandLineHere office = new CommandLineHere("office");
    private SmallExam exam;
    private JsonNode page;

    @BeforeEach
    void plan() {
        exam = SmallExam.planned(office, folder.resolve("county.shikao"));
        page = pages(exam).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "999, 稀盐酸, 10, 甲, 乙, SITE_UNKNOWN",
        "SITE, 纯净水, 10, 甲, 乙, LEDGER_STOCK_UNNAMED",
        "SITE, '', 10, 甲, 乙, LEDGER_STOCK_UNNAMED",
        "SITE, 99, 10, 甲, 乙, LEDGER_STOCK_UNNAMED",
        "SITE, STOCK, 0, 甲, 乙, LEDGER_AMOUNT",
        "SITE, LISTED, 0, 甲, 乙, LEDGER_AMOUNT",
        "SITE, STOCK, -5, 甲, 乙, LEDGER_AMOUNT",
        "SITE, STOCK, 1.005, 甲, 乙, LEDGER_NOT_AN_AMOUNT",
        "SITE, STOCK, 1e3, 甲, 乙, LEDGER_NOT_AN_AMOUNT",
        "SITE, STOCK, ten, 甲, 乙, LEDGER_NOT_AN_AMOUNT",
        "SITE, STOCK, 10, 甲, 甲, DAY_NEEDS_TWO_PEOPLE",
        "SITE, STOCK, 10, 甲, ' 甲', DAY_NEEDS_TWO_PEOPLE",
        "SITE, STOCK, 10, ' ', 乙, DAY_NEEDS_NAME"
    })
    void refusesAWrongIssueAndChangesNothing(
            String site, String stock, String amount, String by, String second, String code) throws IOException {
        Ran ran = exam.json(
                "supplies ledger issue",
                "--site=" + (site.equals("SITE") ? text("site") : site),
                "--day=" + text("day"),
                // as the list and the refusals show it
                "--stock=" + stock.replace("STOCK", stock()).replace("LISTED", stock() + " (" + text("unit") + ")"),
                unit() + "=" + amount,
                "--by=" + by,
                "--second=" + second);
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.errors()).containsExactly(code);
        assertThat(pages(exam)).allSatisfy(p -> assertThat(p.get("lines")).isEmpty());
    }

    @Test
    void refusesAnotherUnitThanTheStockHas() {
        String other = unit().equals("--ml") ? "--g" : "--ml";
        Ran ran = line(exam, "issue", other, "10");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.errors()).containsExactly("LEDGER_UNIT");
    }

    @Test
    void issuesReturnsDisposesAndCorrectsToTheHundredth() {
        assertThat(line(exam, "issue", unit(), "100.25").exit()).isZero();
        assertThat(line(exam, "return", unit(), "100.26").errors()).containsExactly("LEDGER_NOT_OUT");
        assertThat(line(exam, "dispose", unit(), "0.05").errors()).containsExactly("DAY_NEEDS_REASON");
        assertThat(line(exam, "dispose", unit(), "0.05", "--reason=洒出").exit()).isZero();
        JsonNode now = line(exam, "return", unit(), "20.1").result();
        assertThat(now.get("consumed").asLong()).isEqualTo(8_010);

        String first = now.get("lines").get(0).get("id").asText();
        assertThat(correct(exam, first, "20", "看错").errors()).containsExactly("LEDGER_BELOW_RETURNED");
        assertThat(correct(exam, first, "90", "").errors()).containsExactly("DAY_NEEDS_REASON");
        assertThat(correct(exam, "nobody:1", "90", "看错").errors()).containsExactly("LEDGER_NO_LINE");
        assertThat(correct(exam, first, "90", "看错").result().get("consumed").asLong())
                .isEqualTo(6_985);
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void anIssueBeyondThePlanIsWrittenAndAskedAbout() {
        long planned = page.get("planned").asLong();
        String inPlan = Stock.amount(planned + planned * 5 / 100);
        assertThat(codes(line(exam, "issue", unit(), inPlan))).isEmpty();
        Ran over = line(exam, "issue", unit(), unit().equals("--pieces") ? "1" : "0.01");
        assertThat(over.exit()).isZero();
        assertThat(codes(over)).containsExactly("LEDGER_OVER_PLAN");
        assertThat(over.result().get("lines")).hasSize(2);
        assertThat(codes(line(exam, "return", unit(), "1"))).isEmpty();
        assertThat(codes(line(exam, "issue", unit(), inPlan))).containsExactly("LEDGER_OVER_PLAN");
        String last = pages(exam).get(0).get("lines").get(3).get("id").asText();
        assertThat(codes(correct(exam, last, "0", "重登"))).isEmpty();
    }

    @Test
    void closesOnlyWithAReasonWhileSessionsAreOpenAndThenNoMore() {
        line(exam, "issue", unit(), "100");
        Ran early = close(exam);
        assertThat(early.exit()).isEqualTo(1);
        assertThat(early.errors()).containsOnly("LEDGER_SESSIONS_OPEN");
        assertThat(pages(exam)).noneMatch(p -> p.get("state").asText().equals("CLOSED"));

        assertThat(close(exam, "--reason=考试改期，试剂封存").exit()).isZero();
        assertThat(line(exam, "issue", unit(), "1").errors()).containsExactly("LEDGER_CLOSED");
        assertThat(close(exam).errors()).containsExactly("LEDGER_ALL_CLOSED");
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void twoLaptopsThatReturnTheSameBottleAreToldByCheckAndMendedByACorrection() {
        line(exam, "issue", unit(), "100");
        SmallExam other = exam.copy(folder.resolve("other.shikao"), new CommandLineHere("other"));
        line(exam, "return", unit(), "60");
        line(other, "return", unit(), "60");
        exam.result("merge", other.file());
        exam.result("merge", other.file());

        JsonNode merged = pages(exam).get(0);
        assertThat(merged.get("consumed").asLong()).isEqualTo(-2_000);
        assertThat(merged.get("state").asText()).isEqualTo("OVERDRAWN");
        assertThat(checked(exam)).contains("CHECK_LEDGER_OVERDRAWN");
        assertThat(close(exam, "--reason=核对过").errors()).contains("LEDGER_OVERDRAWN");
        assertThat(correct(exam, merged.get("lines").get(2).get("id").asText(), "0", "重复登记")
                        .exit())
                .isZero();
        assertThat(checked(exam)).doesNotContain("CHECK_LEDGER_OVERDRAWN");

        other.result("merge", exam.file());
        assertThat(pages(other)).isEqualTo(pages(exam));
    }

    @Test
    void printsAndWritesTheLedger() throws IOException {
        line(exam, "issue", unit(), "100");
        for (String name : List.of("ledger.xlsx", "ledger.pdf")) {
            Path file = folder.resolve(name);
            exam.result("supplies ledger list", "--out", file);
            assertThat(Files.size(file)).isGreaterThan(1_000);
        }
        Path form = folder.resolve("form.pdf");
        exam.result("forms reagent-ledger", "--out", form);
        assertThat(Files.size(form)).isGreaterThan(1_000);
        Ran shown = office.run("supplies", "ledger", "list", "--exam", exam.file());
        assertThat(shown.out()).contains("领用", "未结清");
    }

    /** One name and one amount: in the shopping list, in the ledger, in its recipes and on the shelf. */
    @Test
    void theShoppingListAndTheLedgerSayTheSameOfEveryBottle() {
        List<String> planned = new ArrayList<>();
        for (JsonNode day : exam.result("supplies").get("needs")) {
            for (JsonNode bottle : day.get("regulated")) {
                planned.add(bottle(day.get("site").asText(), day.get("day").asText(), bottle));
            }
        }
        List<String> kept = pages(exam).stream()
                .map(p -> bottle(p.get("site").asText(), p.get("day").asText(), p))
                .toList();
        assertThat(kept).isNotEmpty().containsExactlyElementsOf(planned);
        assertThat(kept).noneMatch(page -> page.contains("稀盐酸"));
    }

    private static String bottle(String site, String day, JsonNode of) {
        return String.join(
                "/",
                site,
                day,
                of.get("reagent").asText(),
                of.get("concentration").asText(),
                of.get("unit").asText(),
                of.get("planned").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "supplies, 2026-13-40, DAY_UNKNOWN",
        "supplies, 1999-05-16, DAY_UNKNOWN",
        "supplies ledger list, 2026-02-30, DAY_UNKNOWN",
        "supplies ledger close --by=甲 --second=乙 --site=SITE, 2026-13-40, DAY_UNKNOWN",
        "supplies --site=999, DAY, SITE_UNKNOWN",
        "supplies ledger list --site=999, DAY, SITE_UNKNOWN"
    })
    void namesADayOrSiteThatTheExamDoesNotHaveAndThoseItHas(String command, String day, String code) {
        String asked = day.equals("DAY") ? text("day") : day;
        Ran ran = exam.json(command.replace("SITE", text("site")), "--day", asked);
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.errors()).containsExactly(code);
        JsonNode args = ran.json().get("findings").get(0).get("args");
        assertThat(args.get(0).asText()).isEqualTo(code.equals("DAY_UNKNOWN") ? day : "999");
        assertThat(args.get(1).asText()).contains(code.equals("DAY_UNKNOWN") ? text("day") : text("site"));
    }

    private String text(String name) {
        return page.get(name).asText();
    }

    private String stock() {
        return text("reagent") + " " + text("concentration");
    }

    private String unit() {
        return text("unit").equals("g") ? "--g" : "--ml";
    }

    private static List<JsonNode> pages(SmallExam on) {
        List<JsonNode> pages = new ArrayList<>();
        on.result("supplies ledger list").get("pages").forEach(pages::add);
        return pages;
    }

    private Ran line(SmallExam on, String verb, String unit, String amount, Object... more) {
        List<Object> words = new ArrayList<>(List.of(
                "--site",
                text("site"),
                "--day",
                text("day"),
                "--stock",
                stock(),
                unit,
                amount,
                "--by",
                "甲",
                "--second",
                "乙"));
        words.addAll(List.of(more));
        return on.json("supplies ledger " + verb, words.toArray());
    }

    private List<String> checked(SmallExam on) {
        return codes(office.json("check", on.file()));
    }

    private static List<String> codes(Ran ran) {
        List<String> codes = new ArrayList<>();
        ran.json().get("findings").forEach(f -> codes.add(f.get("code").asText()));
        return codes;
    }

    private Ran correct(SmallExam on, String line, String amount, String reason) {
        return on.json(
                "supplies ledger correct",
                "--line",
                line,
                unit(),
                amount,
                "--by",
                "甲",
                "--second",
                "乙",
                "--reason",
                reason);
    }

    private Ran close(SmallExam on, Object... more) {
        List<Object> words =
                new ArrayList<>(List.of("--site", text("site"), "--day", text("day"), "--by", "甲", "--second", "乙"));
        words.addAll(List.of(more));
        return on.json("supplies ledger close", words.toArray());
    }
}
