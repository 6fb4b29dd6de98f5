package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.RubricPoint.Critical;

/**
 * Why a sheet has the total it has, as lines to be said: each loss with its point, mistake and rule, and with what is not taken off
 * again because of it. Sentences are named by keys {@code sheet.loss.…} and {@code sheet.spared.…}.
 */
public record SheetAccount(List<Line> lines) {
    /** A sentence by its key, and the clauses that follow it. */
    public record Line(int point, String key, List<String> args, List<Line> clauses) {
        public Line {
            args = List.copyOf(args);
            clauses = List.copyOf(clauses);
        }

        /** The sentence with its clauses; {@code words} gives the sentence of a key. */
        public String say(BiFunction<String, List<String>, String> words) {
            String said = words.apply(key, args);
            for (Line clause : clauses) {
                said = words.apply("sheet.loss.and", List.of(said, clause.say(words)));
            }
            return said;
        }
    }

    public SheetAccount {
        lines = List.copyOf(lines);
    }

    /** The account of a score that the rubric gave. What has not been judged yet is no loss to be told of. */
    public static SheetAccount of(Rubric rubric, SheetScore score) {
        List<Spared> spared = new ArrayList<>(score.spared());
        List<Line> lines = new ArrayList<>();
        for (Loss loss : score.losses()) {
            if (!(loss.reason() instanceof Loss.Blank)) {
                lines.add(line(rubric, loss, clauses(loss, spared)));
            }
        }
        spared.forEach(left -> lines.add(clause(left)));
        return new SheetAccount(lines);
    }

    /** The same without what was not taken off. */
    public SheetAccount lossesOnly() {
        return new SheetAccount(lines.stream()
                .filter(line -> line.key().startsWith("sheet.loss."))
                .map(line -> new Line(line.point(), line.key(), line.args(), List.of()))
                .toList());
    }

    /** Takes those out of {@code spared} that are spared because of this loss. */
    private static List<Line> clauses(Loss loss, List<Spared> spared) {
        List<Line> clauses = new ArrayList<>();
        for (Spared one : List.copyOf(spared)) {
            boolean because = one.ground() instanceof Spared.ContainedIn in && in.point() == loss.point()
                    || one.ground() instanceof Spared.RepeatOf of && of.point() == loss.point()
                    || one.ground() instanceof Spared.PointFull && one.point() == loss.point();
            if (because) {
                clauses.add(clause(one));
                spared.remove(one);
            }
        }
        return clauses;
    }

    private static Line clause(Spared spared) {
        String no = Integer.toString(spared.point());
        String marks = spared.marks().toString();
        Spared.Ground ground = spared.ground();
        if (ground instanceof Spared.ContainedIn in) {
            return clause(spared, "contained", no, marks, Integer.toString(in.point()));
        } else if (ground instanceof Spared.RepeatOf of) {
            return clause(spared, "repeat", no, marks, Integer.toString(of.point()));
        } else if (ground instanceof Spared.GroupFull) {
            return clause(spared, "group-full", no, marks);
        }
        return clause(spared, "point-full", no, marks);
    }

    private static Line clause(Spared spared, String code, String... args) {
        return new Line(spared.point(), "sheet.spared." + code, List.of(args), List.of());
    }

    private static Line line(Rubric rubric, Loss loss, List<Line> clauses) {
        Loss.Reason reason = loss.reason();
        if (reason instanceof Loss.Mistake mistake) {
            return line(loss, "mistake", mistake(rubric, loss, mistake), clauses);
        } else if (reason instanceof Loss.Judged) {
            return line(loss, rubric.style() == Rubric.Style.DEDUCT ? "fault" : "judged", text(rubric, loss), clauses);
        } else if (reason instanceof Loss.Dependent dependent) {
            return line(loss, "dependent", Integer.toString(dependent.on()), clauses);
        } else if (reason instanceof Loss.Attempted attempted) {
            return line(loss, "attempted", Integer.toString(attempted.used()), clauses);
        }
        return special(rubric, loss, clauses);
    }

    /** What a rule took off, rather than the examiner. */
    private static Line special(Rubric rubric, Loss loss, List<Line> clauses) {
        Loss.Reason reason = loss.reason();
        if (reason instanceof Loss.Broken broken) {
            return line(loss, broken.what().isEmpty() ? "broken-other" : "broken", broken.what(), clauses);
        } else if (reason instanceof Loss.Fatal fatal) {
            return line(loss, fatal.severity() == Critical.ALL ? "fatal-all" : "fatal-group", "", clauses);
        } else if (reason instanceof Loss.Stopped stopped) {
            return line(loss, "stopped", stopped.what(), clauses);
        } else if (reason instanceof Loss.Overtime overtime) {
            return line(loss, "overtime", Integer.toString(overtime.minutes()), clauses);
        }
        return line(loss, "out-of-order", group(rubric, loss.point()), clauses);
    }

    private static Line line(Loss loss, String code, String what, List<Line> clauses) {
        List<String> args = List.of(Integer.toString(loss.point()), loss.marks().toString(), what);
        return new Line(loss.point(), "sheet.loss." + code, args, clauses);
    }

    private static String mistake(Rubric rubric, Loss loss, Loss.Mistake mistake) {
        return rubric.point(loss.point())
                .flatMap(point -> point.error(mistake.code()))
                .map(RubricPoint.CommonError::text)
                .orElse(mistake.code());
    }

    private static String text(Rubric rubric, Loss loss) {
        return rubric.point(loss.point()).map(RubricPoint::text).orElse("");
    }

    private static String group(Rubric rubric, int point) {
        return rubric.groups().stream()
                .filter(group -> group.points().stream().anyMatch(p -> p.no() == point))
                .findFirst()
                .map(RubricGroup::title)
                .orElse("");
    }

    /** What a noted event is about, as a sentence {@code sheet.event.KIND}: point, number, and the name of the rule or group. */
    public static Line event(Rubric rubric, NotedEvent event) {
        SheetEvent under = event.under(rubric).orElse(null);
        String what = "";
        if (under instanceof SheetEvent.Broken broken) {
            what = broken.what();
        } else if (under instanceof SheetEvent.Stopped stopped) {
            what = stopped.what();
        } else if (under instanceof SheetEvent.OutOfOrder) {
            what = group(rubric, event.point());
        }
        boolean nameless = event.kind() == NotedEvent.Kind.BROKEN && what.isEmpty();
        String key = "sheet.event." + event.kind().code() + (nameless ? "-other" : "");
        List<String> args = List.of(Integer.toString(event.point()), Integer.toString(event.number()), what);
        return new Line(event.point(), key, args, List.of());
    }

    /** What groups keep and could keep, by group in printing order. */
    public record GroupKept(String title, Marks kept, Marks max) {}

    /** The score group by group; what the whole sheet lost (overtime, a stop of everything) is in no group. */
    public static List<GroupKept> groups(Rubric rubric, SheetScore score) {
        List<GroupKept> groups = new ArrayList<>();
        for (RubricGroup group : rubric.groups()) {
            Marks lost = score.losses().stream()
                    .filter(loss -> group.points().stream().anyMatch(p -> p.no() == loss.point()))
                    .map(Loss::marks)
                    .reduce(Marks.ZERO, Marks::plus);
            groups.add(new GroupKept(group.title(), group.max().minus(lost).max(Marks.ZERO), group.max()));
        }
        return groups;
    }
}
