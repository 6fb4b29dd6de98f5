package org.shikao.exam.roster;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.rules.OutcomeRule.Exemption;

/**
 * Reads what a row of a second list says an exemption earns: for a fixed exemption a percentage that is compared with the rules, for
 * one that a committee decides a percentage or marks, why, and the two people who decided.
 */
final class GrantCells {
    private static final int HUNDRED = 100;

    /** What a committee set; see {@link SecondChecked.Grant}. */
    record Value(boolean percent, int value, String reason, String by, String second) {}

    private final SecondRow row;
    private final String shares;
    private final List<Problem> problems = new ArrayList<>();

    /** @param shares what each exemption of the rules earns, for a remedy */
    GrantCells(SecondRow row, String shares) {
        this.row = row;
        this.shares = shares;
    }

    /** What is wrong, each with its cell; filled by reading. */
    List<Problem> problems() {
        return problems;
    }

    private void error(SecondField field, String code, String... args) {
        problems.add(Problem.error(code, row.place(field), args));
    }

    /** What the committee set; empty while it set nothing, for an exemption that is fixed, and where something is wrong. */
    Optional<Value> read(Exemption exemption, Marks full) {
        if (!exemption.byCommittee()) {
            fixed(exemption);
            return Optional.empty();
        }
        String percent = row.text(SecondField.PERCENT);
        String marks = row.text(SecondField.MARKS);
        List<String> people = people();
        if (percent.isEmpty() && marks.isEmpty()) {
            if (!people.isEmpty()) {
                error(SecondField.PERCENT, "SECOND_VALUE_MISSING", String.join("、", people));
            }
            return Optional.empty();
        }
        Optional<Integer> value = percent.isEmpty() ? marks(marks, full) : percent(percent, marks);
        if (people.size() != 2) {
            error(SecondField.DECIDED_BY, "SECOND_DECIDED_BY");
        }
        return value.filter(v -> problems.isEmpty())
                .map(v -> new Value(!percent.isEmpty(), v, ground(), people.get(0), people.get(1)));
    }

    private void fixed(Exemption exemption) {
        String percent = row.text(SecondField.PERCENT);
        Optional<BigDecimal> said = hundredfold(percent);
        boolean same = said.isPresent() && said.get().compareTo(BigDecimal.valueOf(exemption.percent())) == 0;
        if (!percent.isEmpty() && !same) {
            error(
                    SecondField.PERCENT,
                    "SECOND_PERCENT",
                    percent,
                    exemption.label(),
                    String.valueOf(exemption.percent()),
                    shares);
        }
        if (!row.text(SecondField.MARKS).isEmpty()) {
            error(SecondField.MARKS, "SECOND_FIXED", exemption.label(), String.valueOf(exemption.percent()));
        }
    }

    private Optional<Integer> percent(String text, String marks) {
        if (!marks.isEmpty()) {
            error(SecondField.MARKS, "SECOND_BOTH", text, marks);
            return Optional.empty();
        }
        Optional<Integer> whole = hundredfold(text)
                .filter(n -> n.signum() >= 0 && n.compareTo(BigDecimal.valueOf(HUNDRED)) <= 0)
                .filter(n -> n.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::intValueExact);
        if (whole.isEmpty()) {
            error(SecondField.PERCENT, "SECOND_PERCENT_RANGE", text);
        }
        return whole;
    }

    private Optional<Integer> marks(String text, Marks full) {
        Optional<Marks> marks = Marks.parse(CellText.identifier(text).text())
                .filter(m -> m.hundredths() >= 0 && m.hundredths() <= full.hundredths());
        if (marks.isEmpty()) {
            error(SecondField.MARKS, "SECOND_MARKS_RANGE", text, full.toString());
        }
        return marks.map(Marks::hundredths);
    }

    /** 60, 60% or, as a spreadsheet keeps a percentage, 0.6; empty for anything else. */
    private Optional<BigDecimal> hundredfold(String text) {
        String digits = CellText.identifier(text).text().replaceFirst("%$", "");
        if (!digits.matches("[+-]?\\d{1,9}(\\.\\d{0,9})?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(digits);
        boolean fraction = row.isNumber(SecondField.PERCENT) && number.compareTo(BigDecimal.ONE) <= 0;
        return Optional.of(fraction ? number.movePointRight(2) : number);
    }

    private String ground() {
        String ground = row.text(SecondField.GROUND);
        return ground.isEmpty() ? row.text(SecondField.REASON) : ground;
    }

    /** The different names in both columns; one cell may hold two. */
    private List<String> people() {
        return Stream.of(SecondField.DECIDED_BY, SecondField.SECOND_BY)
                .flatMap(field -> Stream.of(row.text(field).split("[、，,;；/]+")))
                .map(name -> CellText.words(name).text())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
