package org.shikao.gui.catalogue.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Rehearsal;
import org.shikao.text.Phrase;

/** What stands out in a rehearsal, in sentences; none if nothing does. */
final class RehearsalWords {
    /** More than this share with full marks tells candidates apart no more. */
    private static final int CEILING_PER_MILLE = 250;

    private static final int EASY_PERCENT = 90;
    private static final int HARD_PERCENT = 60;
    private static final int PERCENT = 100;

    private RehearsalWords() {}

    static List<Phrase> of(Rehearsal rehearsal, Marks full) {
        List<Phrase> said = new ArrayList<>();
        long mean = (long) rehearsal.mean().hundredths() * PERCENT;
        if (rehearsal.fullPerMille() > CEILING_PER_MILLE) {
            said.add(Phrase.of("gui.rubric.stands.ceiling", rehearsal.full(), rehearsal.candidates()));
        } else if (mean > (long) full.hundredths() * EASY_PERCENT) {
            said.add(Phrase.of("gui.rubric.stands.easy", rehearsal.mean().format(2), full.toString()));
        }
        if (mean < (long) full.hundredths() * HARD_PERCENT) {
            said.add(Phrase.of("gui.rubric.stands.hard", rehearsal.mean().format(2), full.toString()));
        }
        if (!rehearsal.lostByNobody().isEmpty()) {
            said.add(Phrase.of("gui.rubric.stands.nobody", named(rehearsal.lostByNobody())));
        }
        if (!rehearsal.lostByEverybody().isEmpty()) {
            said.add(Phrase.of("gui.rubric.stands.everybody", named(rehearsal.lostByEverybody())));
        }
        return said;
    }

    private static String named(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
