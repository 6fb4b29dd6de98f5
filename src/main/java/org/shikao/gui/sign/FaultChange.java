package org.shikao.gui.sign;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.journal.Fault;
import org.shikao.exam.rules.OutcomeRule.FaultRemedy;
import org.shikao.flow.RegisterFault.Settling;
import org.shikao.gui.dialog.Dialogs;
import org.shikao.gui.dialog.Field;
import org.shikao.text.Phrase;

/** Asks how faulty apparatus is decided otherwise (rule 33): remedy, minutes, reason and the two people who answer for it. */
final class FaultChange {
    private final Dialogs dialogs;

    FaultChange(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    /** None when the person gave up. */
    Optional<Settling> ask(Fault fault) {
        List<Field> fields = List.of(
                Field.choice(
                        "settle-remedy",
                        "gui.sign.settle.remedy",
                        fault.remedy().ordinal(),
                        Arrays.stream(FaultRemedy.values())
                                .map(remedy -> Phrase.of("gui.desk.fault.remedy." + remedy.name()))
                                .toList()),
                Field.line("settle-minutes", "gui.sign.settle.minutes", Integer.toString(fault.minutes()), true),
                Field.line("settle-reason", "gui.dialog.correction.reason", "", true),
                Field.line("settle-first", "gui.dialog.correction.first", "", true),
                Field.line("settle-second", "gui.dialog.correction.second", "", true));
        Phrase what = Phrase.of("gui.sign.settle.what");
        return dialogs.fill(
                        Phrase.of("gui.sign.settle.title", fault.noted().apparatus()),
                        what,
                        "gui.sign.settle.act",
                        fields)
                .map(given -> new Settling(
                        fault.noted().sessionId(),
                        fault.id(),
                        FaultRemedy.values()[Integer.parseInt(given.get("settle-remedy"))],
                        minutes(given.get("settle-minutes")),
                        given.get("settle-reason"),
                        given.get("settle-first"),
                        given.get("settle-second")));
    }

    /** What is no number is refused with the others that are none of a fault. */
    private static int minutes(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }
}
