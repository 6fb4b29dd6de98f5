package org.shikao.gui.desk;

import java.util.Optional;
import org.shikao.exam.result.Disclosed;
import org.shikao.exam.roster.Candidate;
import org.shikao.flow.OpenExam;

/** What a candidate sees of his sheet when the screen is turned to him. */
record DeskTold(DeskSheet sheet, Optional<Disclosed> disclosed, boolean signs) {
    static DeskTold of(OpenExam exam, DeskSheet sheet) {
        Optional<Candidate> candidate = exam.roster().candidates().stream()
                .filter(c -> c.candidateNo().equals(sheet.key().candidateNo()))
                .findFirst();
        Optional<Disclosed> disclosed = candidate.flatMap(
                c -> exam.day().sheet(sheet.key()).flatMap(s -> Disclosed.of(exam.rules(), exam.catalogue(), c, s)));
        return new DeskTold(sheet, disclosed, exam.rules().score().candidateSigns());
    }
}
