package org.shikao.gui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.files.yaml.BuiltInCatalogue;
import org.shikao.text.Phrase;

class DeskPointTest {
    private final Experiment deductive =
            new BuiltInCatalogue().load().experiment("HX02").orElseThrow();
    private final RubricPoint rubric = deductive.rubric().points().get(0);

    @Test
    void fullMarksForAPointThatNamesAFaultMeanThatThereWasNone() {
        DeskPoint point = new DeskPoint(rubric, "", true, new Marks(50));
        assertThat(point.said()).isEmpty();
        point.typeFull();
        assertThat(point.said()).contains(Phrase.of("sheet.fault.none"));
    }

    @Test
    void aReducedValueSaysWhatTheFaultCosts() {
        DeskPoint point = new DeskPoint(rubric, "", true, new Marks(50));
        Marks lost = rubric.marks().minus(point.allowed().get(0));
        assertThat(point.said(point.allowed().get(0))).contains(Phrase.of("sheet.fault.lost", lost.toString()));
    }

    @Test
    void pointsThatAddMarksSpeakOfNoFault() {
        DeskPoint point = new DeskPoint(rubric, "", false, new Marks(50));
        point.typeFull();
        assertThat(point.said()).isEmpty();
        assertThat(point.said(Marks.ZERO)).isEmpty();
    }
}
