package org.shikao.gui.desk;

import java.util.Optional;
import org.shikao.exam.Marks;
import org.shikao.exam.rules.OutcomeRule.Proof;
import org.shikao.flow.RegisterFault;
import org.shikao.gui.desk.DeskSession.DeskExaminer;
import org.shikao.gui.dialog.Correction;
import org.shikao.text.Phrase;

/** What the desk asks a person before something that cannot be taken back. */
interface DeskQuestions {
    /** Whether this sheet shall be handed in with this total. */
    boolean submit(DeskSession session, DeskSheet sheet, Marks total);

    /** Reason and two people for a change after handing in. */
    Optional<Correction> correction(Phrase what);

    /** What is wrong with the apparatus at the candidate's bench and what is done; none when the person gave up. */
    Optional<RegisterFault.Order> fault(DeskSession session, DeskSheet sheet, DeskExaminer examiner);

    /** Which proof of a deferral was handed in, where the rules want this one at least; none when the person gave up. */
    Optional<DeskDeferral> deferral(DeskSheet sheet, Proof wanted);

    /** A remark about an outcome; none when the person gave up. */
    Optional<String> note(DeskSheet sheet, Phrase outcome);
}
