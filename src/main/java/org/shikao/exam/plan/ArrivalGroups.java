package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SubjectRule;
import org.shikao.exam.rules.SubjectsRule.Choice;

/** The arrival groups of a plan (rule 14): none where the plan itself says who sits in which session. */
public final class ArrivalGroups {
    private static final Comparator<Session> ORDER =
            Comparator.comparing(Session::start).thenComparing(Session::roomNo).thenComparing(Session::id);

    private final List<ArrivalGroup> all = new ArrayList<>();
    private final Map<String, ArrivalGroup> bySession = new HashMap<>();

    private ArrivalGroups(RulePack rules, Plan plan) {
        Map<List<Object>, List<Session>> sessions = new LinkedHashMap<>();
        plan.sessions()
                .forEach(session -> sessions.computeIfAbsent(key(rules, session), key -> new ArrayList<>())
                        .add(session));
        sessions.values().forEach(this::add);
    }

    private ArrivalGroups() {}

    /** The groups of the plan, in the order in which it names their first sessions. */
    public static ArrivalGroups of(RulePack rules, Plan plan) {
        return rules.session().onArrival() ? new ArrivalGroups(rules, plan) : new ArrivalGroups();
    }

    /** Where every subject is sat, subjects are never mixed; where a lot decides between subjects, those of one grade are. */
    private static List<Object> key(RulePack rules, Session session) {
        boolean morning = session.start().isBefore(rules.session().afternoonFrom());
        Object subjects =
                rules.subjects().choice() == Choice.ALL ? session.subjects() : grade(rules, session.subjects());
        return List.of(session.siteCode(), session.date(), morning, subjects);
    }

    private static int grade(RulePack rules, List<Subject> subjects) {
        return rules.subjects().list().stream()
                .filter(rule -> subjects.contains(rule.subject()))
                .mapToInt(SubjectRule::grade)
                .findFirst()
                .orElse(0);
    }

    private void add(List<Session> sessions) {
        ArrivalGroup group = new ArrivalGroup(
                sessions.stream().sorted(ORDER).toList(),
                sessions.stream()
                        .flatMap(session -> session.seats().stream())
                        .filter(seat -> seat.fixedLot().isEmpty())
                        .toList());
        all.add(group);
        sessions.forEach(session -> bySession.put(session.id(), group));
    }

    public List<ArrivalGroup> all() {
        return List.copyOf(all);
    }

    /** The group of a session; empty where the plan says who sits in it, and of a session that is in no plan. */
    public Optional<ArrivalGroup> of(String sessionId) {
        return Optional.ofNullable(bySession.get(sessionId));
    }
}
