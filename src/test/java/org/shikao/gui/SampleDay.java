package org.shikao.gui;

import java.nio.file.Path;
import java.util.List;
import org.shikao.boot.Wiring;
import org.shikao.exam.plan.Session;
import org.shikao.flow.DrawLots.DrawOrder;
import org.shikao.flow.OpenExam;
import org.shikao.gui.SampleExam.Stage;

/** The exam day of the sample county as tests of the window need it. */
public final class SampleDay {
    /** Every flow of the program. */
    public static final Wiring FLOWS = SampleExam.flows();

    private SampleDay() {}

    /** The exam in this folder, open for writing, its first session drawn with one candidate absent. */
    public static OpenExam drawn(Path folder) {
        OpenExam exam = SampleExam.open(Stage.PLANNED, folder);
        Session session = exam.plan().sessions().get(0);
        FLOWS.draw.commit(exam, session.id(), "").get();
        List<String> absent = session.candidates().subList(0, 1);
        FLOWS.checkIn.allBut(exam, session.id(), absent, "").get();
        FLOWS.draw.run(exam, DrawOrder.first(session.id(), "3141592653", "")).get();
        return exam;
    }
}
