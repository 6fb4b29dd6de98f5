package org.shikao.exam.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.DrawRule.Unit;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SessionRule.Grouping;
import org.shikao.exam.rules.SubjectsRule.Choice;
import org.shikao.exam.rules.TaskRule.Variant;

/**
 * Recomputes from the seed of a plan what rule 8 leaves to it: the task of each half-day, and the order in which a school is dealt
 * out to sessions. Things are sorted by {@code SHA-256( seed 1F purpose 1F key )}. Shares no code with the planner.
 */
public final class GroupCheck {
    private final RulePack rules;
    private final Catalogue catalogue;
    private final Plan plan;
    private final List<Problem> problems = new ArrayList<>();

    private GroupCheck(RulePack rules, Catalogue catalogue, Plan plan) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.plan = plan;
    }

    /** What was not dealt out as the seed says; the roster is the one that the plan was made from, without later corrections. */
    public static List<Problem> check(RulePack rules, Catalogue catalogue, Roster roster, Plan plan) {
        GroupCheck check = new GroupCheck(rules, catalogue, plan);
        if (rules.draw().unit() == Unit.HALF_DAY_GROUP) {
            plan.sessions().forEach(check::tasks);
        } else if (rules.draw().unit() == Unit.GROUP_THEN_BENCH
                && rules.session().grouping() == Grouping.SCHOOL) {
            check.groups(roster);
        }
        return List.copyOf(check.problems);
    }

    private void tasks(Session session) {
        boolean morning = session.start().isBefore(rules.session().afternoonFrom());
        String half = session.date() + (morning ? " am" : " pm");
        boolean papers =
                rules.subjects().choice() == Choice.PAPER && rules.tasks().inUnits();
        for (Station station : session.stations()) {
            List<String> lying =
                    station.tasks().stream().map(Task::experimentId).sorted().toList();
            List<String> drawn = papers ? paper(half) : tasks(half, station);
            if (!lying.equals(drawn)) {
                report(
                        "PLAN_HALF_DAY_NOT_DRAWN",
                        session,
                        session.id(),
                        String.join(" ", lying),
                        String.join(" ", drawn));
                return;
            }
        }
    }

    private List<String> paper(String half) {
        Set<String> allowed = new HashSet<>();
        catalogue.experiments().stream().filter(this::isAllowed).forEach(e -> allowed.add(e.id()));
        return rules.tasks().papers().stream()
                .filter(allowed::containsAll)
                .min(Comparator.comparing(paper -> hash("paper of half-day " + half, String.join(" ", paper))))
                .map(paper -> paper.stream().sorted().toList())
                .orElse(List.of());
    }

    private List<String> tasks(String half, Station station) {
        return station.tasks().stream()
                .map(task -> task(half, task.subject()))
                .sorted()
                .toList();
    }

    private String task(String half, Subject subject) {
        List<String> named = rules.tasks().experiments();
        List<String> ids = named.isEmpty()
                ? catalogue.experiments().stream().map(Experiment::id).toList()
                : named;
        Map<String, String> byTitle = new HashMap<>();
        for (String id : ids) {
            catalogue
                    .experiment(id)
                    .filter(e -> e.subject() == subject && isAllowed(e))
                    .ifPresent(e -> byTitle.putIfAbsent(e.title(), id));
        }
        return byTitle.values().stream()
                .min(Comparator.comparing(id -> hash("tasks of half-day " + half + " " + subject.code(), id)))
                .orElse("");
    }

    private boolean isAllowed(Experiment experiment) {
        Variant variant = rules.tasks().variant();
        boolean digital = experiment.variant().toLowerCase(Locale.ROOT).equals("digital");
        return variant == Variant.BOTH || digital == (variant == Variant.DIGITAL);
    }

    /** In a session the candidates of a school stand as dealt out: first those who sat a subject before, then the others. */
    private void groups(Roster roster) {
        Map<String, String> schools = new HashMap<>();
        for (Candidate candidate : roster.candidates()) {
            schools.put(candidate.candidateNo(), candidate.schoolCode());
        }
        Set<String> begun = new HashSet<>();
        List<Session> inTime = plan.sessions().stream()
                .sorted(Comparator.comparing(Session::date).thenComparing(Session::start))
                .toList();
        for (int from = 0, to; from < inTime.size(); from = to) {
            Session first = inTime.get(from);
            for (to = from; to < inTime.size() && together(first, inTime.get(to)); to++) {
                order(inTime.get(to), schools, begun);
            }
            inTime.subList(from, to).forEach(session -> begun.addAll(session.candidates()));
        }
    }

    private static boolean together(Session one, Session other) {
        return one.date().equals(other.date()) && one.start().equals(other.start());
    }

    private void order(Session session, Map<String, String> schools, Set<String> begun) {
        Map<List<Object>, String> last = new HashMap<>();
        for (Seat seat : session.seats()) {
            String school = schools.getOrDefault(seat.candidateNo(), "");
            if (seat.fixedLot().isEmpty()) {
                String hash = hash("groups " + school, seat.candidateNo());
                String before = last.put(List.of(school, begun.contains(seat.candidateNo())), hash);
                if (before != null && before.compareTo(hash) > 0) {
                    report("PLAN_GROUP_ORDER", session, session.id(), seat.candidateNo());
                    return;
                }
            }
        }
    }

    private String hash(String purpose, String key) {
        try {
            byte[] bytes = (plan.seed() + '\u001F' + purpose + '\u001F' + key).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void report(String code, Session session, String... args) {
        problems.add(Problem.error(code, Place.named(session.id()), args));
    }
}
