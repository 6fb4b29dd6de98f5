package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.journal.Laptop.correct;
import static org.shikao.exam.journal.Laptop.physics;
import static org.shikao.exam.journal.Laptop.whole;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Outcome;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.rules.DrawRule.Actor;
import org.shikao.exam.rules.OutcomeRule.AbsentAt;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** Who changed what on a sheet, when and why, and whether the session was signed by then. */
class CorrectionTest {
    private final SheetKey one = physics("101");
    private final Laptop desk = new Laptop(SmallExam.of(Actor.SESSION, 1, AbsentAt.DRAW, true), "A").startsP1();

    private void signed() {
        desk.does(whole(physics("102"))).does(whole(physics("104")));
        desk.does(new Fact.Signed("P1", "张", "李"));
    }

    private String said(Lang lang, Correction correction) {
        Texts texts = Texts.in(lang);
        return correction.say((key, args) -> texts.text(key, args.toArray()));
    }

    @Test
    void tellsWhatWasChangedBeforeAndAfterTheSignature() {
        desk.does(whole(one)).does(correct(one, 1, "2", "1"));
        signed();
        desk.does(correct(one, 1, "1", "1.5"));
        desk.does(new Fact.Corrected(one, 0, "EARNED", "TALK", "事后查出", "王", "赵"));
        List<Correction> told = desk.day().corrections();
        assertThat(told).extracting(Correction::afterSigning).containsExactly(false, true, true);
        assertThat(told).extracting(Correction::before).containsExactly("2", "1", "EARNED");
        assertThat(said(Lang.ZH_CN, told.get(0))).contains("第 1 点 2 → 1").doesNotContain("签字");
        assertThat(said(Lang.ZH_CN, told.get(1))).contains("第 1 点 1 → 1.5").endsWith("【场次签字之后】");
        assertThat(said(Lang.ZH_CN, told.get(2))).contains("已考 → ", "事后查出", "王 赵");
        assertThat(said(Lang.EN, told.get(2))).contains("→ ", "after the session was signed");
        assertThat(CorrectionCheck.of(desk.day()))
                .extracting(Problem::code)
                .containsExactly("RESULT_MARK_AFTER_SIGNING", "RESULT_OUTCOME_AFTER_SIGNING");
    }

    @Test
    void whoIsExemptOrPutOffAfterTheRollCallIsNotAbsentBesides() {
        Laptop day = new Laptop(SmallExam.of(Actor.SESSION, 1, AbsentAt.DRAW, true), "A");
        SheetKey late = physics("104");
        day.does(Laptop.present("P1", "101", "102"), Laptop.absent("P1", "104"));
        assertThat(day.day().absent("P1")).containsExactly("104");
        day.does(Laptop.outcome(late, "EXEMPT"));
        assertThat(day.day().sheet(late).orElseThrow().outcome()).isEqualTo(Outcome.EXEMPT);
        assertThat(day.day().absent("P1")).isEmpty();
        assertThat(day.day().present("P1")).containsExactly("101", "102");
        day.does(new Fact.Corrected(late, 0, "EXEMPT", "ABSENT", "误", "张", "李"));
        assertThat(day.day().absent("P1")).containsExactly("104");
    }

    @Test
    void whatWasChangedBeforeTheSignatureIsNoWarning() {
        desk.does(whole(one)).does(correct(one, 1, "2", "1"));
        signed();
        assertThat(CorrectionCheck.of(desk.day())).isEmpty();
        assertThat(desk.day().changes(one)).hasSize(1);
        assertThat(desk.day().changes(physics("102"))).isEmpty();
        assertThat(desk.day().changes(physics("999"))).isEmpty();
    }
}
