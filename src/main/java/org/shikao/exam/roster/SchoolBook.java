package org.shikao.exam.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterRow.RosterCell;
import org.shikao.exam.roster.RosterRow.RosterSheet;
import org.shikao.exam.roster.RosterRow.Storage;

/** The schools of an import: those already known, and those that the rosters name by code, by name or in a title. */
final class SchoolBook {
    private static final Pattern HINT = Pattern.compile("(.*?)[（(]?(?:代码|标识码)?[:： ]*(\\d{10})[）)]?");
    private static final Pattern IDENTIFIER = Pattern.compile("\\d{10}");
    private static final Pattern OWN_CODE = Pattern.compile("[0-9A-Za-z-]{1,20}");
    private static final School NO_HINT = new School("", "");
    private final Set<String> said = new HashSet<>();
    private final Usual nameOfCode = new Usual();
    private final Usual codeOfName = new Usual();
    private final Map<String, School> used = new TreeMap<>();
    private final List<Problem> problems;

    SchoolBook(List<RosterSheet> sheets, Roster known, List<Problem> problems) {
        this.problems = problems;
        // a school that came without a name is called by its code until a name comes
        known.schools().stream().filter(s -> !s.name().equals(s.code())).forEach(s -> {
            nameOfCode.settle(s.code(), s.name());
            codeOfName.settle(PersonName.compareKey(s.name()), s.code());
        });
        for (RosterSheet sheet : sheets) {
            School hint = hint(sheet);
            learn(hint.code(), hint.name());
            sheet.rows().forEach(row -> learn(code(row), name(row)));
        }
    }

    /** The code of a row's school; empty if the row says nothing that leads to one, which is a problem. */
    String codeOf(RosterRow row, RosterSheet sheet) {
        boolean silent = code(row).isEmpty() && name(row).isEmpty();
        School hint = silent ? hint(sheet) : NO_HINT;
        String name = silent ? hint.name() : name(row);
        String code = silent ? hint.code() : code(row);
        if (code.isEmpty() && name.isEmpty()) {
            problems.add(Problem.error("ROSTER_SCHOOL_MISSING", row.place(RosterField.SCHOOL_NAME)));
            return "";
        }
        if (!silent) {
            judgeCode(row);
        }
        return code.isEmpty() ? codeByName(row, name) : codeAsGiven(row, code, name);
    }

    /** An identifier has ten digits; a county may have codes of its own, so that another form is only said, once a code. */
    private void judgeCode(RosterRow row) {
        Place place = row.place(RosterField.SCHOOL_CODE);
        CellText cell = CellText.identifier(row.text(RosterField.SCHOOL_CODE));
        cell.mends().forEach(mend -> problems.add(Problem.normalised(RowCheck.code(mend), place)));
        String code = code(row);
        if (CellText.isScientific(code)) {
            problems.add(Problem.error("ROSTER_SCHOOL_CODE_AS_NUMBER", place, code));
        } else if (!code.isEmpty() && !OWN_CODE.matcher(code).matches()) {
            problems.add(Problem.error("ROSTER_SCHOOL_CODE_CHARACTER", place, code));
        } else if (!code.isEmpty() && !IDENTIFIER.matcher(code).matches() && said.add(place.file() + '/' + code)) {
            problems.add(Problem.warning("ROSTER_SCHOOL_CODE_FORM", place, code));
        }
    }

    /** The schools that candidates were given to, by code. */
    List<School> used() {
        return List.copyOf(used.values());
    }

    private String codeByName(RosterRow row, String name) {
        String code = codeOfName.of(PersonName.compareKey(name));
        if (code.isEmpty()) {
            problems.add(Problem.error("ROSTER_SCHOOL_CODE_MISSING", row.place(RosterField.SCHOOL_NAME), name));
            return "";
        }
        return use(code);
    }

    private String codeAsGiven(RosterRow row, String code, String name) {
        String usual = nameOfCode.of(code);
        if (!name.isEmpty() && !PersonName.compareKey(usual).equals(PersonName.compareKey(name))) {
            problems.add(
                    Problem.error("ROSTER_SCHOOL_TWO_NAMES", row.place(RosterField.SCHOOL_NAME), code, usual, name));
        } else if (!name.isEmpty()
                && !codeOfName.of(PersonName.compareKey(name)).equals(code)) {
            String other = codeOfName.of(PersonName.compareKey(name));
            problems.add(Problem.error("ROSTER_SCHOOL_TWO_CODES", row.place(RosterField.SCHOOL_CODE), name, other));
        }
        return use(code);
    }

    private String use(String code) {
        String name = nameOfCode.of(code);
        used.put(code, new School(code, name.isEmpty() ? code : name));
        return code;
    }

    private void learn(String code, String name) {
        if (!code.isEmpty() && !name.isEmpty()) {
            nameOfCode.hear(code, name);
            codeOfName.hear(PersonName.compareKey(name), code);
        }
    }

    private static String code(RosterRow row) {
        String text = CellText.identifier(row.text(RosterField.SCHOOL_CODE)).text();
        RosterCell cell = row.cells().get(RosterField.SCHOOL_CODE);
        boolean number = cell != null && cell.storage() == Storage.NUMBER;
        // a number shown as 2.14E+09 in a text has lost its digits and is not filled up
        return (number || text.contains(".") && !CellText.isScientific(text))
                ? CellText.plainNumber(text).orElse(text)
                : text;
    }

    private static String name(RosterRow row) {
        return CellText.words(row.text(RosterField.SCHOOL_NAME)).text();
    }

    private static School hint(RosterSheet sheet) {
        Matcher m = HINT.matcher(sheet.schoolHint());
        return m.matches()
                ? new School(m.group(2), m.group(1).strip())
                : new School("", sheet.schoolHint().strip());
    }

    /** What most rows say of a key; of two said equally often, what was said first. One slip then stands out by itself. */
    private static final class Usual {
        private final Map<String, Map<String, Integer>> heard = new HashMap<>();

        void hear(String key, String value) {
            heard.computeIfAbsent(key, k -> new LinkedHashMap<>()).merge(value, 1, Usual::more);
        }

        /** What the exam knows already stands against any number of rows. */
        void settle(String key, String value) {
            heard.computeIfAbsent(key, k -> new LinkedHashMap<>()).put(value, Integer.MAX_VALUE);
        }

        private static int more(int count, int one) {
            return count == Integer.MAX_VALUE ? count : count + one;
        }

        String of(String key) {
            String usual = "";
            int most = 0;
            for (Map.Entry<String, Integer> each :
                    heard.getOrDefault(key, Map.of()).entrySet()) {
                if (each.getValue() > most) {
                    usual = each.getKey();
                    most = each.getValue();
                }
            }
            return usual;
        }
    }
}
