package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.rules.DrawRule;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.TaskRule.Variant;

/**
 * Checks benches with ready papers (rule 7): on each lies a paper of the drawn units, its first item as the main one, and of the
 * papers that share a main subject none lies on two benches more than another.
 */
final class PaperCheck {

    private final RulePack rules;
    private final Map<String, Experiment> catalogue;
    private final Plan plan;
    private final List<List<String>> papers = new ArrayList<>();

    PaperCheck(RulePack rules, Map<String, Experiment> catalogue, Plan plan) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.plan = plan;
        rules.tasks().units().forEach(unit -> papers.addAll(unit.papers()));
    }

    void into(List<Problem> problems) {
        for (Session session : plan.sessions()) {
            Map<List<String>, Integer> uses = new HashMap<>();
            for (Station station : session.stations()) {
                List<String> paper = paper(station);
                if (papers.contains(paper)) {
                    uses.merge(paper, 1, Integer::sum);
                } else {
                    String bench = String.valueOf(station.benchNo());
                    problems.add(report("PLAN_PAPER_UNKNOWN", session, bench, String.join(" ", paper)));
                }
            }
            if (rules.draw().unit() != DrawRule.Unit.HALF_DAY_GROUP) {
                spread(session, uses, problems);
            }
        }
    }

    /** The experiments of a bench, the main one first. */
    private static List<String> paper(Station station) {
        List<String> paper = new ArrayList<>();
        for (Task task : station.tasks()) {
            paper.add(task.part() == Task.Part.MAIN ? 0 : paper.size(), task.experimentId());
        }
        return paper;
    }

    private void spread(Session session, Map<List<String>, Integer> uses, List<Problem> problems) {
        for (Subject subject : Subject.values()) {
            List<Integer> counts = papers.stream()
                    .filter(paper -> leads(paper, subject) && ofVariant(paper))
                    .map(paper -> uses.getOrDefault(paper, 0))
                    .sorted()
                    .toList();
            if (!counts.isEmpty() && counts.get(counts.size() - 1) - counts.get(0) > 1) {
                String most = String.valueOf(counts.get(counts.size() - 1));
                problems.add(report("PLAN_TASKS_UNEVEN", session, subject.code(), String.valueOf(counts.get(0)), most));
            }
        }
    }

    private boolean leads(List<String> paper, Subject subject) {
        Experiment main = catalogue.get(paper.get(0));
        return main != null && main.subject() == subject;
    }

    private boolean ofVariant(List<String> paper) {
        Variant wanted = rules.tasks().variant();
        return paper.stream().allMatch(id -> {
            Experiment item = catalogue.get(id);
            boolean digital =
                    item != null && item.variant().toLowerCase(Locale.ROOT).equals("digital");
            return item != null && (wanted == Variant.BOTH || digital == (wanted == Variant.DIGITAL));
        });
    }

    private static Problem report(String code, Session session, String... more) {
        List<String> args = new ArrayList<>(List.of(session.id()));
        args.addAll(List.of(more));
        return Problem.error(code, Place.named(session.id()), args.toArray(String[]::new));
    }
}
