package org.shikao.exam.journal;

import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.Marks;
import org.shikao.exam.SheetKey;
import org.shikao.exam.rules.MarkingRule;
import org.shikao.exam.rules.MarkingRule.Mode;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.ScoreRule;

/** The small exam marked by two people, and the facts of second markings. */
final class TwiceMarked {
    private TwiceMarked() {}

    static SmallExam exam(Mode mode, String tolerance, ScoreRule.Rounding rounding) {
        SmallExam small = SmallExam.usual();
        RulePack p = small.rules();
        MarkingRule marking = new MarkingRule(mode, Marks.of(tolerance), new Marks(50), true, 1, 70, false);
        ScoreRule score = new ScoreRule(
                100,
                rounding,
                1,
                ScoreRule.Stage.SUBJECT,
                ScoreRule.Output.POINTS,
                List.of(),
                60,
                ScoreRule.Disclosure.NONE,
                false);
        RulePack rules = new RulePack(
                p.id(),
                p.version(),
                p.name(),
                p.draft(),
                p.note(),
                p.exam(),
                p.subjects(),
                p.tasks(),
                p.draw(),
                p.session(),
                p.examiner(),
                marking,
                score,
                p.outcomes(),
                p.report(),
                p.labels());
        return new SmallExam(rules, small.catalogue(), small.plan());
    }

    static SmallExam exam() {
        return exam(Mode.DOUBLE, "1", ScoreRule.Rounding.HALF_UP);
    }

    static Fact markAgain(SheetKey key, int marking, String marker, int point, int hundredths) {
        return new Fact.MarkedAgain(key, marking, marker, point, new Marks(hundredths), List.of());
    }

    static Fact submitAgain(SheetKey key, int marking, String marker) {
        return new Fact.SubmittedAgain(key, marking, marker);
    }

    static Fact correctAgain(SheetKey key, int marking, int point, String old, String now) {
        return new Fact.CorrectedAgain(key, marking, point, old, now, "看错", "张", "李");
    }

    static Fact adjudicate(SheetKey key, int kept) {
        return new Fact.Adjudicated(key, kept, "看录像", "张", "李");
    }

    /** All three points of a sheet in marking 1, and handing it in. */
    static Fact[] first(SheetKey key, int... hundredths) {
        List<Fact> facts = new ArrayList<>();
        for (int no = 1; no <= hundredths.length; no++) {
            facts.add(Laptop.mark(key, no, hundredths[no - 1]));
        }
        facts.add(Laptop.submit(key));
        return facts.toArray(Fact[]::new);
    }

    /** The same in another marking. */
    static Fact[] again(SheetKey key, int marking, String marker, int... hundredths) {
        List<Fact> facts = new ArrayList<>();
        for (int no = 1; no <= hundredths.length; no++) {
            facts.add(markAgain(key, marking, marker, no, hundredths[no - 1]));
        }
        facts.add(submitAgain(key, marking, marker));
        return facts.toArray(Fact[]::new);
    }
}
