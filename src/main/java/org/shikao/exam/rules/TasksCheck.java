package org.shikao.exam.rules;

import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.rules.SubjectsRule.Choice;
import org.shikao.exam.rules.TaskRule.Unit;

/** Rule 7: single experiments or units of ready papers, not both; papers of the right size, none of them twice. */
final class TasksCheck {
    private static final int MAX_UNITS = 26;
    private static final int MAX_PAPERS = 100;

    private final RulePack pack;
    private final TaskRule tasks;
    private final Findings findings;

    TasksCheck(RulePack pack, Findings findings) {
        this.pack = pack;
        this.tasks = pack.tasks();
        this.findings = findings;
    }

    void check() {
        findings.distinct("tasks.pool", tasks.pool());
        List<Unit> units = tasks.units();
        findings.range("tasks.units", units.size(), 0, MAX_UNITS);
        findings.range("tasks.unitsDrawn", tasks.unitsDrawn(), units.isEmpty() ? 0 : 1, units.size());
        findings.demand(units.isEmpty() || tasks.pool().isEmpty(), "RULES_POOL_AND_UNITS", "tasks.pool");
        findings.distinct("tasks.units", units.stream().map(Unit::name).toList());
        List<List<String>> before = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            unit("tasks.units[" + i + "].", units.get(i), before);
        }
    }

    /** @param before the papers of the units before this one, to which its own are added */
    private void unit(String path, Unit unit, List<List<String>> before) {
        findings.text(path + "name", unit.name(), 10);
        findings.demand(unit.name().codePoints().noneMatch(Character::isISOControl), "RULES_CONTROL", path + "name");
        findings.range(path + "papers", unit.papers().size(), 1, MAX_PAPERS);
        int size = pack.subjects().choice() == Choice.PAPER
                ? pack.subjects().list().size()
                : 1;
        for (int i = 0; i < unit.papers().size(); i++) {
            List<String> paper = unit.papers().get(i);
            String at = path + "papers[" + i + "]";
            findings.demand(paper.size() == size, "RULES_PAPER_SIZE", at, paper.size(), size);
            findings.distinct(at, paper);
            findings.demand(!before.contains(paper), "RULES_PAPER_TWICE", at, String.join(" ", paper));
            before.add(paper);
        }
    }
}
