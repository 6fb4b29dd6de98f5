package org.shikao.exam.roster;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/**
 * Finds in the columns beside a grant, its remark and a reason that is not needed, that it was refused, taken back or is not decided
 * yet. The cell of the grant itself is judged by who reads it.
 */
final class Doubts {
    private Doubts() {}

    /**
     * The doubts about what a row of a second list grants; none of one that only takes back.
     *
     * @param granted the same row, one for each thing it grants
     * @param choices what exemptions there are, for a remedy
     */
    static List<Problem> of(SecondRow row, List<SecondRow> granted, String choices) {
        Set<String> kinds =
                granted.stream().map(entry -> entry.text(SecondField.KIND)).collect(Collectors.toSet());
        if (kinds.isEmpty() || kinds.stream().allMatch(kind -> kind.startsWith("取消") || kind.startsWith("撤"))) {
            return List.of();
        }
        boolean exempt = kinds.stream().anyMatch(kind -> kind.startsWith("免"));
        boolean put = kinds.stream().anyMatch(kind -> SecondKind.of(kind) == SecondKind.DEFERRAL);
        Set<SecondField> reasons = EnumSet.noneOf(SecondField.class);
        if (exempt) {
            reasons.add(SecondField.EXEMPTION_REASON);
        }
        if (put) {
            reasons.add(SecondField.DEFERRAL_REASON);
        }
        if (exempt || put) {
            reasons.add(SecondField.REASON);
        }
        List<Problem> doubts = new ArrayList<>();
        reasons.forEach(
                field -> reason(row.text(field), row.place(field), choices).ifPresent(doubts::add));
        remark(row.text(SecondField.REMARK), row.place(SecondField.REMARK)).ifPresent(doubts::add);
        return doubts;
    }

    /** The doubt in the cell of a reason. */
    static Optional<Problem> reason(String text, Place place, String choices) {
        return RefusalWords.find(text).map(word -> Problem.error("ROSTER_GRANT_REFUSED", place, text, word, choices));
    }

    /** The doubt in a remark. */
    static Optional<Problem> remark(String text, Place place) {
        return RefusalWords.inRemark(text).map(word -> Problem.error("ROSTER_REMARK_REFUSES", place, text, word));
    }
}
