package org.shikao.gui.results;

import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.Marks;
import org.shikao.exam.journal.DoubleMarking;
import org.shikao.exam.journal.DoubleMarking.Marking;
import org.shikao.exam.venue.Examiner;
import org.shikao.flow.OpenExam;
import org.shikao.text.Phrase;

/** How the raw marks of a sheet marked by several people came about, in sentences; nothing while one of them has yet to hand in. */
final class MarkingLines {
    private final OpenExam exam;
    private final DoubleMarking twice;

    private MarkingLines(OpenExam exam, DoubleMarking twice) {
        this.exam = exam;
        this.twice = twice;
    }

    /** A line a marking begun, then one on what they come to. */
    static List<Phrase> of(OpenExam exam, DoubleMarking twice) {
        MarkingLines in = new MarkingLines(exam, twice);
        List<Phrase> lines = new ArrayList<>();
        twice.markings().forEach(marking -> lines.add(in.line(marking)));
        lines.add(in.sum());
        return List.copyOf(lines);
    }

    private Phrase line(Marking marking) {
        Phrase no = Phrase.of("gui.results.marking." + marking.no());
        String marker = marker(marking.marker());
        if (marking.total().isPresent() && marking.handedIn()) {
            return Phrase.of(
                    "gui.results.markedBy", no, marker, marking.total().get().toString());
        }
        String key = marking.handedIn() ? "gui.results.markingIn" : "gui.results.markingOpen";
        return Phrase.of(key, no, marker);
    }

    private String marker(String code) {
        return code.isEmpty()
                ? "–"
                : exam.venue()
                        .examiner(code)
                        .map(Examiner::name)
                        .map(name -> code + " " + name)
                        .orElse(code);
    }

    private Phrase sum() {
        String tolerance = exam.rules().marking().tolerance().toString();
        return switch (twice.state()) {
            case AWAITED -> Phrase.of("gui.results.marking.awaited");
            case AVERAGED -> Phrase.of("gui.results.marking.averaged", apart(), tolerance, agreed());
            case DIFFERS -> Phrase.of("gui.results.marking.differs", apart(), tolerance);
            case ONE_MARKER -> Phrase.of("gui.results.marking.oneMarker");
            case ADJUDICATED -> {
                var by = twice.adjudicated().orElseThrow();
                Phrase kept = Phrase.of("gui.results.marking." + by.kept());
                yield Phrase.of("gui.results.marking.adjudicated", kept, agreed(), by.reason(), by.name1(), by.name2());
            }
        };
    }

    private String agreed() {
        return twice.agreed().orElseThrow().total().toString();
    }

    private String apart() {
        Marks one = total(1);
        Marks other = total(2);
        return one.max(other).minus(one.min(other)).toString();
    }

    private Marks total(int no) {
        return twice.marking(no).flatMap(Marking::total).orElse(Marks.ZERO);
    }
}
