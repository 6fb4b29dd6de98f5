package org.shikao.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.DoubleMarking;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SheetState;
import org.shikao.files.sheet.KeyedSheets.KeyedSheet;
import org.shikao.flow.EnterMarking.Marker;

/** Which marking of the sheets is keyed from paper, and the facts that come of it: 1, or 2 and 3 where sheets are marked twice. */
record KeyedMarking(OpenExam exam, int no) {
    private static final int MOST = 3;

    /** Refused where the rules know no such marking. */
    static Answer<KeyedMarking> of(OpenExam exam, int no) {
        boolean known =
                no == 1 || no > 1 && no <= MOST && exam.rules().marking().twice();
        return known
                ? Answer.of(new KeyedMarking(exam, no))
                : Answer.refused("MARKING_UNKNOWN", exam.name(), exam.name(), Integer.toString(no));
    }

    Optional<MarkSheet> sheet(SheetKey key) {
        return exam.day().sheet(key, no);
    }

    /** Whether the sheet waits to be keyed: of a third marking only those about which two disagree. */
    boolean isDue(MarkSheet sheet) {
        boolean wanted =
                no < MOST || sheet.twice().filter(DoubleMarking::isUndecided).isPresent();
        return wanted
                && sheet(sheet.key())
                        .filter(own -> own.task() != null && isOpen(own))
                        .isPresent();
    }

    static boolean isOpen(MarkSheet sheet) {
        return sheet.state() != SheetState.SUBMITTED && sheet.state() != SheetState.SIGNED;
    }

    /** Who is posted to make the marking, absent for the first, which asks nobody's name. */
    Optional<String> posted(MarkSheet sheet) {
        return no == 1
                ? Optional.empty()
                : Optional.of(no == 2 ? sheet.twice().map(DoubleMarking::posted).orElse("") : "");
    }

    Fact keyed(KeyedSheet sheet, String entry) {
        return no == 1
                ? new Fact.Keyed(sheet.key(), entry, sheet.values())
                : new Fact.KeyedAgain(sheet.key(), no, marker(sheet), entry, sheet.values());
    }

    Fact marked(KeyedSheet sheet, int point, Marks value) {
        return no == 1
                ? new Fact.Marked(sheet.key(), point, value, List.of())
                : new Fact.MarkedAgain(sheet.key(), no, marker(sheet), point, value, List.of());
    }

    Fact submitted(KeyedSheet sheet) {
        return no == 1 ? new Fact.Submitted(sheet.key()) : new Fact.SubmittedAgain(sheet.key(), no, marker(sheet));
    }

    static String marker(KeyedSheet sheet) {
        return sheet.marker().orElse("");
    }

    /** What is wrong with who is written as the marker: a workbook of another marking, nobody, or one who may not mark the sheet. */
    List<Problem> markerProblems(KeyedSheet sheet, Recusals recusals) {
        List<Problem> problems = new ArrayList<>();
        if (sheet.marker().isPresent() != no > 1) {
            problems.add(Problem.error("KEYED_OTHER_MARKING", sheet.place(), Integer.toString(no)));
        } else if (no > 1) {
            String code = marker(sheet);
            if (code.isEmpty()) {
                problems.add(Problem.error(
                        "KEYED_NO_MARKER",
                        sheet.place(),
                        sheet.key().candidateNo(),
                        sheet.key().subject().code()));
            } else if (exam.venue().examiner(code).isEmpty()) {
                problems.add(Problem.error("MARKER_UNKNOWN", sheet.place(), code));
            }
            recusals.refusal(new Marker(no, code), sheet.key())
                    .map(problem -> at(problem, sheet.place()))
                    .ifPresent(problems::add);
        }
        return problems;
    }

    static Problem at(Problem problem, Place place) {
        return new Problem(problem.code(), problem.severity(), place, problem.args());
    }

    /** What the other of two keyings has, if it is there. */
    Optional<Fact.KeyedAgain> other(SheetKey key, String entry) {
        return Optional.ofNullable(exam.day().keyed(key, no).get(entry.equals("A") ? "B" : "A"));
    }
}
