package org.shikao.gui.results;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.Appeal.Ruling;
import org.shikao.exam.journal.Appellant;
import org.shikao.flow.HandleAppeals.Decision;
import org.shikao.flow.HandleAppeals.Order;
import org.shikao.flow.HandleAppeals.Row;
import org.shikao.gui.dialog.Dialogs;
import org.shikao.gui.dialog.Field;
import org.shikao.text.Phrase;

/** Asks for an appeal (复核, rule 38) and for how it was decided. */
final class AppealEntry {
    private final Dialogs dialogs;

    AppealEntry(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    /**
     * None when the person gave up.
     *
     * @param days the days of appeal that the rules leave
     * @param published the day on which scores were made known, as it was told last
     */
    Optional<Order> open(CandidateLine line, int days, String published) {
        List<Subject> subjects = Arrays.stream(Subject.values())
                .filter(subject -> line.of(subject).isPresent())
                .toList();
        List<Field> fields = List.of(
                Field.choice(
                        "appeal-subject",
                        "gui.results.appeal.subject",
                        0,
                        subjects.stream()
                                .map(subject -> Phrase.of("subject." + subject.code()))
                                .toList()),
                Field.choice(
                        "appeal-from",
                        "gui.results.appeal.from",
                        0,
                        Arrays.stream(Appellant.values())
                                .map(from -> Phrase.of("gui.results.appeal.from." + from.name()))
                                .toList()),
                Field.line("appeal-published", "gui.results.appeal.published", published, true),
                Field.line("appeal-received", "gui.results.appeal.received", "", true),
                Field.line("appeal-ground", "gui.results.appeal.ground", "", true),
                Field.line("appeal-late", "gui.results.appeal.late", "", false),
                Field.line("appeal-by", "gui.results.appeal.by", "", true));
        return dialogs.fill(
                        Phrase.of("gui.results.appeal.title", line.row().name()),
                        Phrase.of("gui.results.appeal.what", days),
                        "gui.results.appeal.act",
                        fields)
                .map(given -> new Order(
                        new SheetKey(
                                line.row().candidateNo(), subjects.get(Integer.parseInt(given.get("appeal-subject")))),
                        Appellant.values()[Integer.parseInt(given.get("appeal-from"))],
                        given.get("appeal-published"),
                        given.get("appeal-received"),
                        given.get("appeal-ground"),
                        given.getOrDefault("appeal-late", ""),
                        given.get("appeal-by")));
    }

    /** None when the person gave up. What was done since the appeal is proposed. */
    Optional<Decision> decide(Row appeal) {
        int done = appeal.corrections() > 0 ? Ruling.CHANGED.ordinal() : Ruling.UPHELD.ordinal();
        List<Field> fields = List.of(
                Field.choice(
                        "ruling-ruling",
                        "gui.results.ruling.ruling",
                        done,
                        Arrays.stream(Ruling.values())
                                .map(ruling -> Phrase.of("gui.results.appeal.state." + ruling.name()))
                                .toList()),
                Field.line("ruling-reason", "gui.results.ruling.reason", "", true),
                Field.line("ruling-first", "gui.results.ruling.first", "", true),
                Field.line("ruling-second", "gui.results.ruling.second", "", true));
        return dialogs.fill(
                        Phrase.of("gui.results.ruling.title", appeal.name()),
                        Phrase.of("gui.results.ruling.what", appeal.ground(), appeal.corrections()),
                        "gui.results.ruling.act",
                        fields)
                .map(given -> new Decision(
                        appeal.sheet(),
                        appeal.id(),
                        Ruling.values()[Integer.parseInt(given.get("ruling-ruling"))],
                        given.get("ruling-reason"),
                        given.get("ruling-first"),
                        given.get("ruling-second")));
    }
}
