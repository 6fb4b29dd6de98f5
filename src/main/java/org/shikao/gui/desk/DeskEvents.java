package org.shikao.gui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.shikao.exam.catalogue.NotedEvent;
import org.shikao.exam.catalogue.NotedEvent.Kind;
import org.shikao.exam.catalogue.NotedEvent.Slot;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.SheetAccount;
import org.shikao.text.Phrase;

/** What may be noted on a sheet at its active point because its rubric answers it, as choices to press. */
final class DeskEvents {
    /** More minutes are rarely waited for, and cost no more under any rubric seen. */
    private static final int MINUTES = 10;

    private DeskEvents() {}

    /** One choice; pressed when noted it takes the event back. */
    record Choice(NotedEvent event, Phrase name, boolean noted) {
        /** What pressing it writes. */
        NotedEvent pressed() {
            return noted ? new NotedEvent(event.kind(), event.point(), 0) : event;
        }

        /** A name for the nodes that show it. */
        String id() {
            return event.kind().code() + "-" + event.number();
        }
    }

    /** The choices for the active point and for the whole sheet; a rubric without such rules gives none. */
    static List<Choice> of(DeskSheet sheet) {
        Rubric rubric = sheet.experiment().rubric();
        int point = sheet.activePoint().no();
        List<Choice> choices = new ArrayList<>();
        for (Slot slot : NotedEvent.known(rubric)) {
            boolean here = slot.point() == point || slot.point() == 0 || sheet.isNoted(slot.kind(), slot.point());
            boolean ofGroup = slot.kind() == Kind.OUT_OF_ORDER && inGroup(rubric, slot.point(), point);
            if (here || ofGroup) {
                numbers(slot, rubric).forEach(number -> add(choices, sheet, slot, number));
            }
        }
        return choices;
    }

    private static IntStream numbers(Slot slot, Rubric rubric) {
        return switch (slot.kind()) {
            // the first attempt is none to note, and one more than allowed is all there can be
            case ATTEMPTS ->
                IntStream.rangeClosed(
                        2, rubric.point(slot.point()).orElseThrow().attempts() + 1);
            case OVERRAN -> IntStream.rangeClosed(1, MINUTES);
            case OUT_OF_ORDER, BROKEN, STOPPED -> IntStream.rangeClosed(1, slot.most());
        };
    }

    /** Elsewhere than at the active point only what is noted can be taken back. */
    private static void add(List<Choice> choices, DeskSheet sheet, Slot slot, int number) {
        NotedEvent event = new NotedEvent(slot.kind(), slot.point(), number);
        boolean noted = sheet.events().contains(event);
        boolean elsewhere =
                slot.point() != 0 && slot.point() != sheet.activePoint().no() && slot.kind() != Kind.OUT_OF_ORDER;
        if (noted || !elsewhere) {
            choices.add(new Choice(event, name(sheet, event), noted));
        }
    }

    private static boolean inGroup(Rubric rubric, int first, int point) {
        return rubric.groups().stream()
                .filter(group -> group.points().get(0).no() == first)
                .flatMap(group -> group.points().stream())
                .anyMatch(p -> p.no() == point);
    }

    /** An event in words. */
    static Phrase name(DeskSheet sheet, NotedEvent event) {
        return phrase(SheetAccount.event(sheet.experiment().rubric(), event));
    }

    /** A line of an account as a phrase, its clauses behind it. */
    static Phrase phrase(SheetAccount.Line line) {
        Phrase said = Phrase.of(line.key(), line.args().toArray());
        for (SheetAccount.Line clause : line.clauses()) {
            said = Phrase.of("sheet.loss.and", said, phrase(clause));
        }
        return said;
    }
}
