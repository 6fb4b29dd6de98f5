package org.shikao.exam.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Outcome;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Task;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.RulePack;

/**
 * Who is due in what (应考): all subjects of the grade; or the one drawn; or the three of a paper. Where a lot decides and none was
 * drawn, a candidate is carried under one subject of the grade with no experiment, so that everyone is counted once.
 */
final class Entitlement {
    private final RulePack pack;
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, List<MarkSheet>> sheets = new HashMap<>();

    Entitlement(RulePack pack, Plan plan, List<MarkSheet> sheets) {
        this.pack = pack;
        plan.sessions().forEach(session -> this.sessions.put(session.id(), session));
        sheets.forEach(sheet -> this.sheets
                .computeIfAbsent(sheet.key().candidateNo(), no -> new ArrayList<>())
                .add(sheet));
    }

    List<Due> of(Candidate candidate) {
        List<Subject> subjects = pack.subjectsOf(candidate.grade()).stream()
                .filter(subject -> !candidate.satBefore(subject))
                .toList();
        List<MarkSheet> own = sheets.getOrDefault(candidate.candidateNo(), List.of()).stream()
                .filter(sheet -> subjects.contains(sheet.key().subject()))
                .toList();
        if (subjects.isEmpty()) {
            return List.of();
        }
        return switch (pack.subjects().choice()) {
            case ALL ->
                subjects.stream()
                        .map(s -> Due.of(s, Task.Part.WHOLE, of(own, s)))
                        .toList();
            case ONE_BY_LOT -> List.of(drawn(candidate, subjects, own));
            case PAPER -> paper(subjects, own);
        };
    }

    private static List<MarkSheet> of(List<MarkSheet> own, Subject subject) {
        return own.stream().filter(sheet -> sheet.key().subject() == subject).toList();
    }

    /** The sheet of the lot; else one that says why there is none; else the subject exempt from, or the first one. */
    private Due drawn(Candidate candidate, List<Subject> subjects, List<MarkSheet> own) {
        List<MarkSheet> drawn =
                own.stream().filter(sheet -> sheet.task() != null).toList();
        if (!drawn.isEmpty()) {
            return Due.of(drawn.get(0).key().subject(), Task.Part.WHOLE, drawn);
        }
        // somebody excused beforehand and then not there is excused
        Optional<MarkSheet> telling = own.stream()
                .filter(Entitlement::tells)
                .min(Comparator.comparing(sheet -> sheet.outcome() == Outcome.ABSENT));
        Subject exempt = subjects.stream()
                .filter(candidate.exemptions()::containsKey)
                .findFirst()
                .orElse(subjects.get(0));
        Subject subject = telling.map(sheet -> sheet.key().subject()).orElse(exempt);
        return new Due(subject, Task.Part.WHOLE, telling, false);
    }

    private static boolean tells(MarkSheet sheet) {
        return sheet.outcome() != Outcome.PENDING || sheet.state() == SheetState.CONFLICT;
    }

    private List<Due> paper(List<Subject> subjects, List<MarkSheet> own) {
        List<Task> tasks = paperTasks(own);
        List<Due> due = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            Subject subject = subjects.get(i);
            Task.Part unknown = i == 0 ? Task.Part.MAIN : Task.Part.MINOR;
            Task.Part part = tasks.stream()
                    .filter(task -> task.subject() == subject)
                    .map(Task::part)
                    .findFirst()
                    .orElse(unknown);
            due.add(Due.of(subject, part, of(own, subject)));
        }
        return due;
    }

    /** The tasks on the drawn station, empty if nothing was drawn yet. */
    private List<Task> paperTasks(List<MarkSheet> own) {
        return own.stream()
                .filter(sheet -> sheet.task() != null)
                .findFirst()
                .flatMap(sheet -> Optional.ofNullable(sessions.get(sheet.sessionId()))
                        .flatMap(session -> session.station(sheet.lotNo())))
                .map(station -> station.tasks())
                .orElse(own.stream()
                        .filter(sheet -> sheet.task() != null)
                        .map(MarkSheet::task)
                        .toList());
    }
}
