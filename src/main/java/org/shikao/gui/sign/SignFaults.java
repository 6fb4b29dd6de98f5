package org.shikao.gui.sign;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.shikao.exam.journal.Fault;
import org.shikao.exam.rules.LabelRule;
import org.shikao.gui.control.Labels;
import org.shikao.text.Texts;

/** The faulty apparatus of a session, one line each. */
final class SignFaults {
    private static final int SHOWN = 4;

    private final Texts texts;
    private final LabelRule labels;

    SignFaults(Texts texts, LabelRule labels) {
        this.texts = texts;
        this.labels = labels;
    }

    VBox node(List<Fault> faults) {
        VBox box = new VBox(Labels.muted(texts.text("gui.sign.faults", faults.size())));
        box.setId("sign-faults");
        box.getStyleClass().add("sign-open");
        faults.stream().limit(SHOWN).forEach(fault -> {
            Label line = Labels.body(texts.text(
                    "gui.sign.fault",
                    labels.bench(),
                    String.valueOf(fault.noted().benchNo()),
                    fault.noted().apparatus(),
                    texts.text("gui.sign.remedy." + fault.remedy().name(), fault.minutes())));
            line.setWrapText(true);
            box.getChildren().add(line);
        });
        if (faults.size() > SHOWN) {
            box.getChildren().add(Labels.caption(texts.text("gui.sign.moreFaults", faults.size() - SHOWN)));
        }
        return box;
    }
}
