package org.shikao.flow;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.LedgerKey;
import org.shikao.exam.journal.LedgerMove;
import org.shikao.exam.journal.LedgerPage;
import org.shikao.exam.plan.DaySupplies;
import org.shikao.exam.plan.Stock;
import org.shikao.files.DraftMark;
import org.shikao.files.pdf.Forms;
import org.shikao.files.sheet.LedgerWorkbook;
import org.shikao.text.Texts;

/**
 * Keeps the ledger of regulated reagents (易制毒, 易制爆): every line by two people, corrections as new lines, a page closed once it
 * balances or the difference is explained.
 */
public final class KeepLedger {
    /** Why, and the two who stand for it; the reason may be empty where none is asked for. */
    public record People(String reason, String by, String second) {}

    /** What was written. */
    public record LedgerReport(Path file, int pages, int lines) {}

    private final MakeForms forms;
    private final Texts paper;

    /** @param paper the language of what is written */
    public KeepLedger(MakeForms forms, Texts paper) {
        this.forms = forms;
        this.paper = paper;
    }

    /** The pages of all sites and days, or of one; refused before there is a plan and for a site or day without regulated reagents. */
    public Answer<List<LedgerPage>> pages(OpenExam exam, Optional<String> site, Optional<LocalDate> day) {
        Answer<SiteDay> known = SiteDay.of(exam, site, day.map(LocalDate::toString));
        if (known.refused()) {
            return Answer.refused(known.problems());
        }
        List<LedgerPage> pages = exam.day().ledger().pages().stream()
                .filter(page -> site.map(page.key().siteCode()::equals).orElse(true))
                .filter(page -> day.map(page.key().date()::equals).orElse(true))
                .toList();
        String asked = day.map(LocalDate::toString).or(() -> site).orElse(exam.name());
        return pages.isEmpty() ? Answer.refused("LEDGER_NONE", asked, asked) : Answer.of(pages);
    }

    /**
     * The page of a stock named by a person: by its number in the list of that site and day, or by the beginning of its name and
     * concentration.
     *
     * @param unit the unit meant, empty if it was not said
     */
    public Answer<LedgerKey> key(OpenExam exam, String site, LocalDate day, String stock, String unit) {
        return pages(exam, Optional.of(site), Optional.of(day)).then(pages -> {
            List<LedgerKey> keys = pages.stream().map(LedgerPage::key).toList();
            List<LedgerKey> named = named(keys, stock);
            List<LedgerKey> meant = named.stream().filter(inUnit(unit)).toList();
            if (named.isEmpty()) {
                return Answer.refused("LEDGER_STOCK_UNNAMED", site, site, day.toString(), stock, labels(keys));
            } else if (meant.isEmpty()) {
                return Answer.refused(
                        "LEDGER_UNIT", site, labels(named), named.get(0).stock().unit(), unit);
            }
            return meant.size() > 1
                    ? Answer.refused("LEDGER_STOCK_AMBIGUOUS", site, stock, labels(meant))
                    : Answer.of(meant.get(0));
        });
    }

    private static Predicate<LedgerKey> inUnit(String unit) {
        return key -> unit.isEmpty() || key.stock().unit().equalsIgnoreCase(unit);
    }

    private static List<LedgerKey> named(List<LedgerKey> keys, String stock) {
        String wanted = folded(stock);
        for (int no = 1; no <= keys.size(); no++) {
            if (wanted.equals(Integer.toString(no))) {
                return List.of(keys.get(no - 1));
            }
        }
        List<LedgerKey> exactly = keys.stream()
                .filter(key -> folded(key.stock().label()).equals(wanted)
                        || folded(shown(key)).equals(wanted))
                .toList();
        return !exactly.isEmpty() || wanted.isEmpty()
                ? exactly
                : keys.stream()
                        .filter(key -> folded(key.stock().label()).startsWith(wanted))
                        .toList();
    }

    /** Spaces, and which of the three colons was typed, say nothing. */
    private static String folded(String words) {
        return words.replaceAll("[\\s\\u3000|]", "")
                .replace('∶', ':')
                .replace('：', ':')
                .toLowerCase(Locale.ROOT);
    }

    private static String labels(List<LedgerKey> keys) {
        return keys.stream().map(KeepLedger::shown).collect(Collectors.joining(", "));
    }

    /** As a refusal lists it, which may be copied and given back. */
    private static String shown(LedgerKey key) {
        return key.stock().label() + " (" + key.stock().unit() + ")";
    }

    /** Writes a line. The amount is a decimal with at most two places in the stock's unit. */
    public Answer<LedgerPage> move(OpenExam exam, LedgerKey key, LedgerMove move, String amount, People people) {
        return amount(amount)
                .then(hundredths -> recorded(
                        exam,
                        people,
                        List.of(new Fact.ReagentMoved(
                                key, move.name(), hundredths, people.reason(), people.by(), people.second()))))
                .then(page -> Answer.of(page, move == LedgerMove.ISSUED ? excess(page) : List.of()));
    }

    /** An issue beyond the plan is written, since it happened, and asked about, since it may be typed wrongly or twice. */
    private static List<Problem> excess(LedgerPage page) {
        Stock stock = page.key().stock();
        return !page.isOverPlan()
                ? List.of()
                : List.of(hint(
                        "LEDGER_OVER_PLAN",
                        page.key(),
                        Stock.amount(page.need().ready()),
                        Stock.amount(page.issued() - page.returned()),
                        stock.unit()));
    }

    /** The page on which a line stands. */
    public Answer<LedgerKey> keyOf(OpenExam exam, String line) {
        return exam.day().ledger().pages().stream()
                .filter(page -> page.lines().stream().anyMatch(l -> l.id().equals(line)))
                .findFirst()
                .map(page -> Answer.of(page.key()))
                .orElseGet(() -> Answer.refused("LEDGER_NO_LINE", line, line));
    }

    /** Corrects the amount of a line by a new line that names it; 0 takes it back. */
    public Answer<LedgerPage> correct(OpenExam exam, LedgerKey key, String line, String amount, People people) {
        long old = exam.day().ledger().page(key).stream()
                .flatMap(page -> page.lines().stream())
                .filter(l -> l.id().equals(line))
                .mapToLong(l -> l.amount())
                .findFirst()
                .orElse(0);
        return amount(amount)
                .then(hundredths -> recorded(
                        exam,
                        people,
                        List.of(new Fact.ReagentCorrected(
                                key, line, old, hundredths, people.reason(), people.by(), people.second()))))
                .then(page -> Answer.of(page, excess(page)));
    }

    /**
     * Closes pages, all or none. A reason is written where one is needed: on a page whose difference is beyond the tolerance, or whose
     * sessions are not over.
     */
    public Answer<List<LedgerPage>> close(OpenExam exam, List<LedgerKey> keys, People people) {
        List<Fact> facts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (LedgerKey key : keys) {
            String reason = needsReason(exam, key) ? people.reason() : "";
            Fact fact = new Fact.ReagentClosed(key, reason, people.by(), people.second());
            exam.allowed(fact).ifPresent(problems::add);
            facts.add(fact);
        }
        return problems.isEmpty()
                ? recorded(exam, people, facts)
                        .map(last -> keys.stream()
                                .flatMap(key -> exam.day().ledger().page(key).stream())
                                .toList())
                : Answer.refused(problems);
    }

    private static boolean needsReason(OpenExam exam, LedgerKey key) {
        return exam.day()
                .ledger()
                .page(key)
                .filter(page -> page.isAtOdds() || !page.openSessions().isEmpty())
                .isPresent();
    }

    /** The pages of a site's day that are not closed yet; refused if there are none. */
    public Answer<List<LedgerKey>> open(OpenExam exam, String site, LocalDate day) {
        return pages(exam, Optional.of(site), Optional.of(day)).then(pages -> {
            List<LedgerKey> open = pages.stream()
                    .filter(page -> !page.isClosed())
                    .map(LedgerPage::key)
                    .toList();
            return open.isEmpty() ? Answer.refused("LEDGER_ALL_CLOSED", site, site, day.toString()) : Answer.of(open);
        });
    }

    private static Answer<LedgerPage> recorded(OpenExam exam, People people, List<Fact> facts) {
        LedgerKey last = ((Fact.OfLedger) facts.get(facts.size() - 1)).key();
        return exam.record(people.by(), facts)
                .map(entry -> exam.day().ledger().page(last).orElseThrow());
    }

    private static Answer<Long> amount(String text) {
        return Marks.parse(text.strip())
                .map(marks -> Answer.of((long) marks.hundredths()))
                .orElseGet(() -> Answer.refused(
                        List.of(Problem.error("LEDGER_NOT_AN_AMOUNT", Place.named(text.strip()), text.strip()))));
    }

    /**
     * What to look after, as warnings whose first arguments are site and day: solutions that cannot be reckoned, regulated reagents of
     * which less is out than the plan uses or more than it has ready, and what does not balance.
     */
    public List<Problem> hints(OpenExam exam, List<DaySupplies> needs) {
        List<Problem> hints = new ArrayList<>(exam.day().ledger().check());
        for (DaySupplies day : needs) {
            day.reagents().stream()
                    .filter(need -> need.recipe().isUnknown())
                    .map(need -> hint("SUPPLIES_RECIPE", day, need.kind().label()))
                    .forEach(hints::add);
        }
        exam.day().ledger().pages().stream()
                .filter(page ->
                        !page.isClosed() && page.consumed() < page.need().used())
                .map(KeepLedger::shortage)
                .forEach(hints::add);
        exam.day().ledger().pages().stream()
                .filter(page -> !page.isClosed())
                .map(KeepLedger::excess)
                .forEach(hints::addAll);
        return hints;
    }

    private static Problem hint(String code, DaySupplies day, String reagent) {
        String date = day.date().toString();
        return Problem.warning(
                code, Place.named(String.join("/", day.siteCode(), date, reagent)), day.siteCode(), date, reagent);
    }

    private static Problem shortage(LedgerPage page) {
        return hint(
                page.lines().isEmpty() ? "SUPPLIES_NOT_ISSUED" : "SUPPLIES_SHORT",
                page.key(),
                Stock.amount(page.need().used()),
                Stock.amount(page.consumed()),
                page.key().stock().unit());
    }

    private static Problem hint(String code, LedgerKey key, String planned, String now, String unit) {
        String date = key.date().toString();
        String label = key.stock().label();
        Place place = Place.named(String.join("/", key.siteCode(), date, label));
        return Problem.warning(code, place, key.siteCode(), date, label, planned, now, unit);
    }

    /** Writes the ledger as PDF or workbook, by the file's ending. */
    public Answer<LedgerReport> write(OpenExam exam, Path out, Optional<String> site, Optional<LocalDate> day)
            throws IOException {
        OutputFile.require(out, "pdf", "xlsx");
        Answer<List<LedgerPage>> asked = pages(exam, site, day);
        if (asked.refused()) {
            return Answer.refused(asked.problems());
        }
        List<LedgerPage> pages = asked.get();
        boolean pdf = OutputFile.ending(out).equals("pdf");
        NewFiles.write(out, draft -> pdf ? printed(exam, pages, draft) : tables(exam, pages, draft));
        int lines = pages.stream().mapToInt(page -> page.lines().size()).sum();
        return Answer.of(new LedgerReport(out, pages.size(), lines));
    }

    private Path tables(OpenExam exam, List<LedgerPage> pages, Path draft) throws IOException {
        LedgerWorkbook.write(draft, pages, exam.venue(), paper, DraftMark.of(exam.rules(), paper));
        return draft;
    }

    private Path printed(OpenExam exam, List<LedgerPage> pages, Path draft) throws IOException {
        try (OutputStream stream = Files.newOutputStream(draft)) {
            Forms.writeLedger(pages, forms.input(exam), stream);
        }
        return draft;
    }
}
