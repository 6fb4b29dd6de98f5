package org.shikao.files.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shikao.exam.journal.DoubleMarking;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Station;
import org.shikao.exam.plan.Task;

/**
 * Mark sheets (评分表), one for each candidate and experiment. Blank ones carry the candidate once the lots are drawn; before that
 * they are made bench by bench with the name left open. Filled ones show what the journal holds.
 */
final class MarkSheetForm implements Form {
    private static final Comparator<MarkSheet> BY_BENCH =
            Comparator.comparing(MarkSheet::benchNo).thenComparing(MarkSheet::key);

    private final boolean filled;

    MarkSheetForm(boolean filled) {
        this.filled = filled;
    }

    @Override
    public String kind() {
        return filled ? "mark-sheet-filled" : "mark-sheet";
    }

    @Override
    public boolean isByCandidate() {
        return true;
    }

    @Override
    public void write(PageWriter page, Selection selection) {
        for (Session session : selection.sessions()) {
            for (Item item : items(selection, session)) {
                page.about(item.sheet().map(sheet -> sheet.key().candidateNo()).orElse(item.lotNo()));
                new MarkSheetPage(page, selection, session, item, filled).write();
            }
        }
    }

    /** What one sheet is for; {@code sheet} is empty before the draw. */
    record Item(Task task, String lotNo, int benchNo, List<String> examiners, Optional<MarkSheet> sheet) {}

    private List<Item> items(Selection selection, Session session) {
        List<Item> items = new ArrayList<>();
        selection.sheetsOf(session.id()).stream()
                .filter(sheet -> sheet.task() != null)
                .filter(sheet -> selection.isAskedFor(sheet.key().candidateNo()))
                .sorted(BY_BENCH)
                .forEach(sheet -> items.add(
                        new Item(sheet.task(), sheet.lotNo(), sheet.benchNo(), examiners(sheet), Optional.of(sheet))));
        // before the draw a sheet is nobody's
        if (items.isEmpty() && !filled && selection.input().candidate().isEmpty()) {
            session.stations().forEach(station -> add(items, station));
        }
        return items;
    }

    /** Who is posted to mark the sheet, the second marker after the first. */
    private static List<String> examiners(MarkSheet sheet) {
        return Stream.concat(Stream.of(sheet.examinerCode()), sheet.twice().map(DoubleMarking::posted).stream())
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static void add(List<Item> items, Station station) {
        for (Task task : station.tasks()) {
            items.add(new Item(task, station.lotNo(), station.benchNo(), station.examinerCodes(), Optional.empty()));
        }
    }
}
