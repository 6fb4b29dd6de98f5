package org.shikao.flow;

import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.Marks;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.DoubleMarking;
import org.shikao.exam.journal.DoubleMarking.Marking;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.flow.EnterScore.Saved;
import org.shikao.flow.EnterScore.ScoredSheet;

/** Decides between the markings of a sheet that lie too far apart to be averaged (仲裁): two people name the one that counts. */
public final class Adjudicate {
    /** Marking {@code kept} shall count, for this reason, answered for by two people. */
    public record Decision(SheetKey sheet, int kept, String reason, String name1, String name2) {}

    /** A marking with all its points. */
    public record Version(Marking marking, ScoredSheet sheet) {}

    /** A sheet that waits, with its markings handed in, by number. */
    public record Undecided(SheetKey sheet, String sessionId, boolean oneMarker, List<Version> versions) {
        public Undecided {
            versions = List.copyOf(versions);
        }
    }

    /** The sheets whose markings wait for a decision, session by session as planned. */
    public List<Undecided> waiting(OpenExam exam) {
        return exam.day().allSheets().stream()
                .filter(sheet ->
                        sheet.twice().filter(DoubleMarking::isUndecided).isPresent())
                .map(sheet -> undecided(exam, sheet))
                .toList();
    }

    /** Records the decision; the answer carries the raw marks that now count. */
    public Answer<Saved> run(OpenExam exam, Decision d) {
        Fact fact = new Fact.Adjudicated(d.sheet(), d.kept(), d.reason(), d.name1(), d.name2());
        return exam.record(d.name1(), List.of(fact))
                .map(last -> new Saved(last.seq(), last.hash8(), agreed(exam, d.sheet())));
    }

    private static Marks agreed(OpenExam exam, SheetKey key) {
        return exam.day()
                .sheet(key)
                .flatMap(MarkSheet::twice)
                .flatMap(DoubleMarking::agreed)
                .map(DoubleMarking.Raw::total)
                .orElse(Marks.ZERO);
    }

    private static Undecided undecided(OpenExam exam, MarkSheet sheet) {
        DoubleMarking twice = sheet.twice().orElseThrow();
        List<Version> versions = new ArrayList<>();
        for (Marking marking : twice.markings()) {
            if (marking.handedIn()) {
                exam.day()
                        .sheet(sheet.key(), marking.no())
                        .map(own -> new Version(marking, EnterScore.scored(exam, own)))
                        .ifPresent(versions::add);
            }
        }
        boolean oneMarker = twice.state() == DoubleMarking.State.ONE_MARKER;
        return new Undecided(sheet.key(), sheet.sessionId(), oneMarker, versions);
    }
}
