package org.shikao.exam.result;

import java.util.List;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricGroup;
import org.shikao.exam.journal.DoubleMarking.Raw;
import org.shikao.exam.plan.Task;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.ScoreRule;
import org.shikao.exam.rules.SubjectsRule;
import org.shikao.exam.rules.SubjectsRule.Choice;
import org.shikao.exam.rules.SubjectsRule.TidyUp;

/**
 * How a sheet's raw marks become a subject's marks: the whole sheet at once, or its working part and its tidying part (整理器材) each
 * with its own full marks. A rubric counts by the share of its own full marks, so one of 10 and one of 100 are worth the same.
 */
final class Conversion {
    private final SubjectsRule rule;
    private final RulePack pack;

    /** A part of the sheet: raw marks of at most {@code rawFull}, worth at most {@code full}, by a table if there is one. */
    record Item(Exact raw, Marks rawFull, Marks full, List<ScoreRule.Conversion> table) {
        /** The part's exact score; raw marks beyond the full ones do not count. */
        Exact score() {
            Exact within = raw.min(Exact.of(rawFull));
            if (table.isEmpty()) {
                return within.times(full.hundredths(), rawFull.hundredths());
            }
            Marks top = table.get(table.size() - 1).raw();
            return Exact.of(reached(table, within.times(top.hundredths(), rawFull.hundredths()))
                    .score());
        }

        Item withRaw(Exact less) {
            return new Item(less, rawFull, full, table);
        }
    }

    /** The highest line of a table that these raw marks reach; the first one begins at zero. */
    static ScoreRule.Conversion reached(List<ScoreRule.Conversion> table, Exact raw) {
        ScoreRule.Conversion reached = table.get(0);
        for (ScoreRule.Conversion line : table) {
            if (Exact.of(line.raw()).compareTo(raw) <= 0) {
                reached = line;
            }
        }
        return reached;
    }

    Conversion(RulePack pack) {
        this.pack = pack;
        this.rule = pack.subjects();
    }

    /** The most the subject can bring in this part of a sitting. */
    Marks full(Due due) {
        if (rule.choice() != Choice.PAPER) {
            return pack.subject(due.subject()).orElseThrow().fullMarks();
        }
        return due.part() == Task.Part.MINOR
                ? rule.minorMarks()
                : rule.mainMarks().plus(rule.separateTidyMarks());
    }

    /** The items of a sheet, working part first. */
    List<Item> items(Due due, Rubric rubric, Raw raw) {
        Marks tidyFull = rubric.groups().stream()
                .filter(RubricGroup::tidy)
                .map(RubricGroup::max)
                .reduce(Marks.ZERO, Marks::plus);
        boolean whole =
                rule.tidyUp() == TidyUp.INSIDE || tidyFull.equals(Marks.ZERO) || tidyFull.equals(rubric.fullMarks());
        if (whole) {
            return List.of(item(Exact.of(raw.total()), rubric.fullMarks(), full(due)));
        }
        Item work =
                item(Exact.of(raw.total().minus(raw.tidy())), rubric.fullMarks().minus(tidyFull), workFull(due));
        return due.part() == Task.Part.MINOR
                ? List.of(work)
                : List.of(work, item(Exact.of(raw.tidy()), tidyFull, rule.tidyMarks()));
    }

    private Item item(Exact raw, Marks rawFull, Marks full) {
        return new Item(raw, rawFull, full, pack.score().scaleTable());
    }

    private Marks workFull(Due due) {
        return due.part() == Task.Part.MINOR ? full(due) : full(due).minus(rule.tidyMarks());
    }
}
