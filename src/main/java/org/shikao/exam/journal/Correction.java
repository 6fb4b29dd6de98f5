package org.shikao.exam.journal;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.shikao.exam.SheetKey;

/**
 * A change of a sheet after it was handed in (rule 34): what stood there, what stands now, why and by whom. {@code before} and
 * {@code after} are marks, the code of an outcome, the label of a penalty, or how often something happened. {@code afterSigning} tells that whoever
 * changed it knew that the session was signed, so that what was signed for no longer says the same.
 */
public record Correction(SheetKey sheet, Entry entry, String before, String after, boolean afterSigning) {
    /** To minutes; the clock decides nothing. */
    private static final int MINUTES = "2026-05-16T08:30".length();

    /** The one sentence in which desk and paper tell it; {@code say} puts a key and its arguments into words. */
    public String say(BiFunction<String, List<?>, String> say) {
        String told = say.apply("journal.correction.told", List.of(at(), what(say), reason(), name1(), name2()));
        return afterSigning ? say.apply("journal.correction.afterSigning", List.of(told)) : told;
    }

    private String what(BiFunction<String, List<?>, String> say) {
        if (entry.fact() instanceof Fact.CorrectedAgain again) {
            return say.apply("journal.correction.again", List.of(again.marking(), again.point(), before, after));
        }
        if (entry.fact() instanceof Fact.SheetEventCorrected) {
            return say.apply("journal.correction.event", List.of(before, after));
        }
        return point().isPresent()
                ? say.apply("journal.correction.point", List.of(point().get(), before, after))
                : say.apply("journal.correction.outcome", List.of(before, after));
    }

    /** The scoring point whose mark was changed; empty for an outcome and for what happened. */
    Optional<Integer> point() {
        int point = entry.fact() instanceof Fact.Corrected first
                ? first.point()
                : entry.fact() instanceof Fact.CorrectedAgain again ? again.point() : 0;
        return point == 0 ? Optional.empty() : Optional.of(point);
    }

    /** When, as the clock of the device said it, to minutes. */
    public String at() {
        String cut = entry.at().length() > MINUTES ? entry.at().substring(0, MINUTES) : entry.at();
        return cut.replace('T', ' ');
    }

    /** Why. */
    public String reason() {
        return signed().reason();
    }

    /** Who changed it. */
    public String name1() {
        return signed().name1();
    }

    /** Who stood by; empty where one is enough. */
    public String name2() {
        return signed().name2();
    }

    private record Signed(String reason, String name1, String name2) {}

    private Signed signed() {
        if (entry.fact() instanceof Fact.Corrected one) {
            return new Signed(one.reason(), one.name1(), one.name2());
        }
        if (entry.fact() instanceof Fact.CorrectedAgain two) {
            return new Signed(two.reason(), two.name1(), two.name2());
        }
        Fact.SheetEventCorrected event = (Fact.SheetEventCorrected) entry.fact();
        return new Signed(event.reason(), event.name1(), event.name2());
    }
}
