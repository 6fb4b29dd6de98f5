package org.shikao.gui.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.shikao.exam.draw.Given;
import org.shikao.flow.Answer;
import org.shikao.flow.CheckIn.Admission;
import org.shikao.flow.DrawLots.DrawOrder;
import org.shikao.gui.dialog.Dialogs;
import org.shikao.gui.dialog.Field;
import org.shikao.gui.draw.DrawDay.Row;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

/** Lets somebody in after the lots are drawn (rule 16): checked in with a reason, and given a bench that is free by two people. */
final class LateComer {
    private final Workspace workspace;
    private final DrawFlows flows;
    private final Dialogs dialogs;

    LateComer(Workspace workspace, DrawFlows flows, Dialogs dialogs) {
        this.workspace = workspace;
        this.flows = flows;
        this.dialogs = dialogs;
    }

    /** Who is let in, to which lot, why, and who answers for it. */
    private record Entry(Row row, String lot, String reason, String first, String second) {}

    /** Asks and lets in; nothing when the person gives up. */
    void ask(DrawDay day, Row row, Consumer<Answer<Integer>> done) {
        List<String> free = free(day);
        fill(row, free)
                .ifPresent(entry -> workspace.<Integer>save(
                        (exam, progress) -> flows.checkIn()
                                .run(
                                        exam,
                                        row.sessionId(),
                                        List.of(row.candidateNo()),
                                        List.of(),
                                        new Admission(entry.first(), entry.reason()))
                                .then(here -> flows.lots().type(exam, order(entry), List.of(lot(entry)))),
                        done));
    }

    private Optional<Entry> fill(Row row, List<String> free) {
        List<Field> fields = List.of(
                Field.choice(
                        "late-lot",
                        "gui.draw.late.lot",
                        0,
                        free.stream()
                                .map(lot -> Phrase.of("gui.draw.late.free", lot))
                                .toList()),
                Field.line("late-reason", "gui.draw.late.reason", "", true),
                Field.line("late-first", "gui.draw.late.first", "", true),
                Field.line("late-second", "gui.draw.late.second", "", true));
        return dialogs.fill(
                        Phrase.of("gui.draw.late.who", row.name()),
                        Phrase.of("gui.draw.late.what", row.candidateNo()),
                        "gui.draw.late.act",
                        fields)
                .map(given -> new Entry(
                        row,
                        free.get(Integer.parseInt(given.get("late-lot"))),
                        given.get("late-reason"),
                        given.get("late-first"),
                        given.get("late-second")));
    }

    private static DrawOrder order(Entry e) {
        return new DrawOrder(e.row().sessionId(), "", e.first(), e.reason(), e.first(), e.second());
    }

    private static Given lot(Entry e) {
        return new Given(e.row().candidateNo(), e.lot());
    }

    /** Lots that nobody holds and none is kept for. */
    static List<String> free(DrawDay day) {
        Set<String> held = new HashSet<>();
        day.rows().forEach(row -> held.add(row.lot()));
        List<String> free = new ArrayList<>(day.urn().lotNos());
        free.removeAll(held);
        return free;
    }
}
