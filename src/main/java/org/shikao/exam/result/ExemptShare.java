package org.shikao.exam.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.result.SubjectScoring.Scored;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.ScoreRule;
import org.shikao.exam.rules.ScoreRule.Rounding;
import org.shikao.exam.rules.ScoreRule.Stage;
import org.shikao.exam.rules.SubjectsRule.Choice;

/**
 * What a paper gives whoever is exempt from several of its tasks (rule 31): the percentage is of their full marks together and is
 * rounded once, so that 60 % of 18, 6 and 6 marks are 18 and not 11, 4 and 4. The tasks share it by what each is worth.
 */
final class ExemptShare {
    private final ScoreRule rule;
    private final boolean applies;

    ExemptShare(RulePack pack) {
        this.rule = pack.score();
        this.applies = pack.subjects().choice() == Choice.PAPER && rule.roundAt() != Stage.TOTAL;
    }

    /** The same scores in the same order, those given for exemption rounded together. */
    List<Scored> shared(List<Scored> scored) {
        List<Scored> all = new ArrayList<>(scored);
        List<Scored> exempt = all.stream().filter(ExemptShare::isGiven).toList();
        if (!applies || exempt.isEmpty()) {
            return all;
        }
        List<Marks> parts =
                parts(exempt.stream().map(s -> s.exact().orElseThrow()).toList());
        for (int i = 0; i < exempt.size(); i++) {
            Marks part = parts.get(i);
            all.set(
                    all.indexOf(exempt.get(i)),
                    new Scored(
                            exempt.get(i).score().with(part),
                            exempt.get(i).exact().map(e -> Exact.of(part))));
        }
        return all;
    }

    private static boolean isGiven(Scored scored) {
        return scored.score().outcome() == Outcome.EXEMPT && scored.exact().isPresent();
    }

    /** Each its share without the places that are not kept; what is left of the whole goes to those who lost most by it. */
    private List<Marks> parts(List<Exact> exact) {
        List<Marks> parts = new ArrayList<>(exact.stream()
                .map(e -> e.round(Rounding.TRUNCATE, rule.decimals()))
                .toList());
        Marks unit = new Marks(rule.decimals() == 0 ? 100 : rule.decimals() == 1 ? 10 : 1);
        Marks whole = exact.stream().reduce(Exact.ZERO, Exact::plus).round(rule.rounding(), rule.decimals());
        Marks given = parts.stream().reduce(Marks.ZERO, Marks::plus);
        List<Integer> byLoss = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            byLoss.add(i);
        }
        Comparator<Integer> loss = Comparator.comparing(i -> exact.get(i).lessDownToZero(Exact.of(parts.get(i))));
        byLoss.sort(loss.reversed());
        for (int i : byLoss) {
            if (given.compareTo(whole) < 0) {
                parts.set(i, parts.get(i).plus(unit));
                given = given.plus(unit);
            }
        }
        return parts;
    }
}
