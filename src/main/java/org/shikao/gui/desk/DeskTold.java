package org.shikao.gui.desk;

import java.util.Optional;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.result.Disclosed;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.ScoreRule.Disclosure;
import org.shikao.flow.OpenExam;

/**
 * What a candidate sees of his sheet when the screen is turned to him.
 *
 * @param ready whether there is something to be seen or signed for now; not while another marking is awaited
 */
record DeskTold(DeskSheet sheet, Optional<Disclosed> disclosed, boolean signs, boolean ready) {
    static DeskTold of(OpenExam exam, DeskSheet sheet) {
        Optional<Candidate> candidate = exam.roster().candidates().stream()
                .filter(c -> c.candidateNo().equals(sheet.key().candidateNo()))
                .findFirst();
        Optional<Disclosed> disclosed = candidate.flatMap(c ->
                exam.day().sheet(sheet.key()).flatMap(s -> Disclosed.of(exam.rules(), exam.wordedCatalogue(), c, s)));
        boolean signs = exam.rules().score().candidateSigns();
        boolean withheld = exam.day().sheet(sheet.key()).flatMap(MarkSheet::twice).stream()
                .anyMatch(twice -> twice.agreed().isEmpty());
        boolean hidden = exam.rules().score().disclosure() == Disclosure.NONE;
        return new DeskTold(sheet, disclosed, signs, disclosed.isPresent() || hidden && signs && !withheld);
    }
}
