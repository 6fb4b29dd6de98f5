package org.shikao.exam.journal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;

/**
 * The register of appeals (复核登记, rule 38). No clock decides: the days are written down. What changes marks is a correction or an
 * adjudication as ever, made by people who know of the appeal; the decision only says which it was.
 */
final class Appeals {
    private final DayBook book;
    private final List<Urn.Event> events = new ArrayList<>();
    private final List<Urn.Event> corrections = new ArrayList<>();

    Appeals(DayBook book) {
        this.book = book;
    }

    /** Keeps what belongs to an appeal, and what corrects a sheet. */
    void add(Urn.Event event) {
        Fact fact = event.entry().fact();
        if (fact instanceof Fact.OfAppeal) {
            events.add(event);
        } else if (corrected(fact).isPresent()) {
            corrections.add(event);
        }
    }

    private static Optional<SheetKey> corrected(Fact fact) {
        if (fact instanceof Fact.Corrected corrected) {
            return Optional.of(corrected.sheet());
        } else if (fact instanceof Fact.CorrectedAgain again) {
            return Optional.of(again.sheet());
        } else if (fact instanceof Fact.SheetEventCorrected event) {
            return Optional.of(event.sheet());
        } else if (fact instanceof Fact.Adjudicated adjudicated) {
            return Optional.of(adjudicated.sheet());
        }
        return Optional.empty();
    }

    Optional<Problem> refusal(Fact.OfAppeal fact, Witness witness) {
        Optional<SheetLog> log = book.log(fact.sheet());
        if (log.isEmpty() || !book.exists(log.get(), log.get().view(witness).tally())) {
            return Refusal.ofSheet("SHEET_UNKNOWN", fact.sheet());
        }
        if (!book.isSettled(log.get(), witness)) {
            return Refusal.ofSheet("APPEAL_NO_SCORE", fact.sheet());
        }
        return fact instanceof Fact.AppealOpened opened
                ? opening(opened, witness)
                : deciding((Fact.AppealDecided) fact, witness);
    }

    private Optional<Problem> opening(Fact.AppealOpened fact, Witness witness) {
        if (fact.ground().isBlank()) {
            return Refusal.ofSheet("APPEAL_NEEDS_GROUND", fact.sheet());
        }
        if (fact.name().isBlank()) {
            return Optional.of(Problem.error("DAY_NEEDS_NAME", Place.named(Refusal.name(fact.sheet()))));
        }
        Optional<Appeal> open =
                of(fact.sheet(), witness).stream().filter(Appeal::isOpen).findFirst();
        return open.isPresent()
                ? Refusal.ofSheet("APPEAL_OPEN", fact.sheet(), open.get().id())
                : inTime(fact);
    }

    /** Within the days that the rules leave after the scores were made known; later only with a reason. */
    private Optional<Problem> inTime(Fact.AppealOpened fact) {
        Optional<LocalDate> published = day(fact.published());
        Optional<LocalDate> received = day(fact.received());
        if (published.isEmpty() || received.isEmpty()) {
            return Refusal.ofSheet(
                    "APPEAL_DATE", fact.sheet(), published.isEmpty() ? fact.published() : fact.received());
        }
        if (received.get().isBefore(published.get())) {
            return Refusal.ofSheet("APPEAL_BEFORE", fact.sheet(), fact.received(), fact.published());
        }
        LocalDate last = published.get().plusDays(book.rules().report().appealDays());
        boolean late = received.get().isAfter(last);
        return late && fact.late().isBlank()
                ? Refusal.ofSheet("APPEAL_LATE", fact.sheet(), fact.received(), last.toString())
                : Optional.empty();
    }

    /** A day of four, two and two digits; nothing else is written. */
    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() == "2026-06-20".length() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private Optional<Problem> deciding(Fact.AppealDecided fact, Witness witness) {
        Optional<Appeal> known = of(fact.sheet(), witness).stream()
                .filter(appeal -> appeal.id().equals(fact.appeal()))
                .findFirst();
        if (known.isEmpty()) {
            return fact.appeal().isEmpty()
                    ? Refusal.ofSheet("APPEAL_NONE", fact.sheet())
                    : Refusal.ofSheet("APPEAL_UNKNOWN", fact.sheet(), fact.appeal());
        }
        if (!known.get().isOpen()) {
            return Refusal.ofSheet("APPEAL_DECIDED", fact.sheet(), fact.appeal());
        }
        boolean changed = known.get().corrections() > 0;
        if (changed != (fact.ruling() == Appeal.Ruling.CHANGED)) {
            return Refusal.ofSheet(changed ? "APPEAL_WAS_CORRECTED" : "APPEAL_NOT_CORRECTED", fact.sheet());
        }
        return Refusal.ofPeople(Place.named(Refusal.name(fact.sheet())), 2, fact.reason(), fact.name1(), fact.name2());
    }

    /** All appeals, in the order of candidates and subjects, those of one sheet in the order of the journal. */
    List<Appeal> all() {
        return events.stream()
                .filter(event -> event.entry().fact() instanceof Fact.AppealOpened)
                .map(event -> appeal(event, Witness.ALL))
                .sorted(Comparator.comparing((Appeal appeal) -> appeal.opened().sheet()))
                .toList();
    }

    private List<Appeal> of(SheetKey key, Witness witness) {
        return events.stream()
                .filter(event -> event.isKnownTo(witness))
                .filter(event -> event.entry().fact() instanceof Fact.AppealOpened opened
                        && opened.sheet().equals(key))
                .map(event -> appeal(event, witness))
                .toList();
    }

    private Appeal appeal(Urn.Event event, Witness witness) {
        Fact.AppealOpened opened = (Fact.AppealOpened) event.entry().fact();
        String id = id(event);
        List<Urn.Event> told = events.stream()
                .filter(each -> each.isKnownTo(witness)
                        && each.entry().fact() instanceof Fact.AppealDecided decided
                        && decided.appeal().equals(id))
                .toList();
        List<Fact.AppealDecided> last = told.stream()
                .filter(each -> told.stream().noneMatch(later -> later != each && later.knows(each)))
                .map(each -> (Fact.AppealDecided) each.entry().fact())
                .toList();
        boolean disputed =
                last.stream().map(Fact.AppealDecided::ruling).distinct().count() > 1;
        Optional<Fact.AppealDecided> decided =
                disputed ? Optional.empty() : last.stream().findFirst();
        int since = (int) corrections.stream()
                .filter(each -> each.isKnownTo(witness) && each.knows(event))
                .filter(each -> corrected(each.entry().fact()).equals(Optional.of(opened.sheet())))
                .count();
        return new Appeal(id, opened, decided, disputed, since);
    }

    private static String id(Urn.Event event) {
        return event.entry().device() + ":" + event.entry().seq();
    }
}
