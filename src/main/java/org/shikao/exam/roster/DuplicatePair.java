package org.shikao.exam.roster;

import java.util.Comparator;
import java.util.stream.Stream;
import org.shikao.exam.Place;

/** Two entries that may be one person, side by side for somebody to decide; nothing is merged by itself. */
public record DuplicatePair(Likeness kind, Side left, Side right) {
    /** By kind, then by the two candidate numbers. */
    public static final Comparator<DuplicatePair> ORDER = Comparator.comparing(DuplicatePair::kind)
            .thenComparing(DuplicatePair::lowerNo)
            .thenComparing(DuplicatePair::higherNo);

    /**
     * One of the two.
     *
     * @param schoolName the school's name, its code where that is not known
     * @param place the row it was read from; {@link Place#NOWHERE} for a candidate of the exam
     * @param known whether the exam has this candidate already
     */
    public record Side(Candidate candidate, String schoolName, Place place, boolean known) {}

    /** The smaller of the two candidate numbers. */
    public String lowerNo() {
        return numbers().min(Comparator.naturalOrder()).orElseThrow();
    }

    /** The greater of the two candidate numbers. */
    public String higherNo() {
        return numbers().max(Comparator.naturalOrder()).orElseThrow();
    }

    private Stream<String> numbers() {
        return Stream.of(left, right).map(side -> side.candidate().candidateNo());
    }
}
