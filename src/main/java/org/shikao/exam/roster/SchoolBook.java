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
import org.shikao.exam.roster.RosterRow.RosterSheet;
import org.shikao.exam.roster.RosterRow.Storage;

/** The schools of an import: those already known, and those that the rosters name by code, by name or in a title. */
final class SchoolBook {
    private static final Pattern HINT = Pattern.compile("(.*?)[（(]?(?:代码|标识码)?[:： ]*(\\d{10})[）)]?");
    /** The name of a school as this program writes it: with its identifier in brackets. */
    private static final Pattern NAME_AND_CODE =
            Pattern.compile("(.*[^\\s（(])\\s*[（(](?:学校)?(?:代码|标识码)?[:： ]*(\\d{10})[）)]");

    private static final Pattern GIVEN = Pattern.compile("代码:([0-9A-Za-z-]{1,20})");
    private static final Pattern IDENTIFIER = Pattern.compile("\\d{10}");
    private static final Pattern OWN_CODE = Pattern.compile("[0-9A-Za-z-]{1,20}");
    private static final School NO_HINT = new School("", "");

    /** The two cells of a row that tell its school. */
    private record RawSchool(String code, boolean number, String name) {
        boolean says(String otherCode, boolean otherNumber, String otherName) {
            return number == otherNumber && code.equals(otherCode) && name.equals(otherName);
        }
    }

    /** What they say, one object for all rows that say it; {@code settled} once nothing was to be said of it, nor will be. */
    private static final class RowSchool {
        private final String code;
        private final String name;
        private boolean settled;

        RowSchool(String code, String name) {
            this.code = code;
            this.name = name;
        }
    }

    private final Set<String> said = new HashSet<>();
    private final Usual nameOfCode = new Usual();
    private final Usual codeOfName = new Usual();
    private final Map<String, School> used = new TreeMap<>();
    private final Map<RawSchool, RowSchool> rowSchools = new HashMap<>();
    private RawSchool last = new RawSchool("", false, "");
    private RowSchool lastSaid = new RowSchool("", "");
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
            learn(hint.code(), hint.name(), 1);
            learn(sheet.rows());
        }
    }

    /** Counts what the rows say, a pair of code and name as often as it comes. */
    private void learn(List<RosterRow> rows) {
        Map<RowSchool, Integer> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.merge(said(row), 1, Integer::sum));
        counts.forEach((school, count) -> learn(school.code, school.name, count));
    }

    /** Whether neither a row nor what stands above or beside it names a school. */
    boolean isSilent(RosterRow row, RosterSheet sheet) {
        RowSchool said = said(row);
        School hint = hint(sheet);
        return said.code.isEmpty()
                && said.name.isEmpty()
                && hint.code().isEmpty()
                && hint.name().isEmpty();
    }

    /** The code of the school that the exam has for a candidate, which is used by that. */
    String kept(String code) {
        return use(code);
    }

    /** The code of a row's school; empty if the row says nothing that leads to one, which is a problem. */
    String codeOf(RosterRow row, RosterSheet sheet) {
        RowSchool said = said(row);
        if (said.settled) {
            return said.code;
        }
        int before = problems.size();
        String code = codeOf(row, sheet, said);
        said.settled =
                problems.size() == before && IDENTIFIER.matcher(said.code).matches();
        return code;
    }

    private String codeOf(RosterRow row, RosterSheet sheet, RowSchool said) {
        boolean silent = said.code.isEmpty() && said.name.isEmpty();
        School hint = silent ? hint(sheet) : NO_HINT;
        String name = silent ? hint.name() : said.name;
        String code = silent ? hint.code() : said.code.isEmpty() ? codeAbove(sheet, said.name) : said.code;
        if (code.isEmpty() && name.isEmpty()) {
            problems.add(Problem.error("ROSTER_SCHOOL_MISSING", row.place(RosterField.SCHOOL_NAME)));
            return "";
        }
        if (!silent) {
            judgeCode(row, said.code);
        } else if (!code.isEmpty() && !IDENTIFIER.matcher(code).matches() && this.said.add(sheet.file() + '/' + code)) {
            problems.add(Problem.warning("ROSTER_SCHOOL_CODE_FORM", row.place(RosterField.SCHOOL_CODE), code));
        }
        return code.isEmpty() ? codeByName(row, name) : codeAsGiven(row, code, name);
    }

    /** The code that stands above the table, if what stands there names no other school. */
    private String codeAbove(RosterSheet sheet, String name) {
        School hint = hint(sheet);
        boolean same =
                hint.name().isEmpty() || PersonName.compareKey(hint.name()).equals(PersonName.compareKey(name));
        if (!same || !codeOfName.of(PersonName.compareKey(name)).isEmpty()) {
            return "";
        }
        learn(hint.code(), name, 1);
        return hint.code();
    }

    /** An identifier has ten digits; a county may have codes of its own, so that another form is only said, once a code. */
    private void judgeCode(RosterRow row, String code) {
        Place place = row.place(RosterField.SCHOOL_CODE);
        CellText cell = CellText.identifier(row.text(RosterField.SCHOOL_CODE));
        cell.mends().forEach(mend -> problems.add(Problem.normalised(RowCheck.code(mend), place)));
        if (row.storage(RosterField.SCHOOL_CODE) != Storage.NUMBER
                && cell.text().contains(".")
                && IDENTIFIER.matcher(code).matches()) {
            problems.add(Problem.normalised("ROSTER_NUMBER_AS_TEXT", place));
        }
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

    private void learn(String code, String name, int times) {
        if (!code.isEmpty() && !name.isEmpty()) {
            nameOfCode.hear(code, name, times);
            codeOfName.hear(PersonName.compareKey(name), code, times);
        }
    }

    /** What a row says of its school, worked out once for all rows in which the two cells say the same. */
    private RowSchool said(RosterRow row) {
        boolean number = row.storage(RosterField.SCHOOL_CODE) == Storage.NUMBER;
        String code = row.text(RosterField.SCHOOL_CODE);
        String name = row.text(RosterField.SCHOOL_NAME);
        if (last == null || !last.says(code, number, name)) {
            RawSchool raw = new RawSchool(code, number, name);
            last = raw;
            lastSaid = rowSchools.computeIfAbsent(raw, SchoolBook::read);
        }
        return lastSaid;
    }

    private static RowSchool read(RawSchool raw) {
        String text = CellText.identifier(raw.code()).text();
        // a number shown as 2.14E+09 in a text has lost its digits and is not filled up
        String code = (raw.number() || text.contains(".") && !CellText.isScientific(text))
                ? CellText.plainNumber(text).orElse(text)
                : text;
        String name = CellText.words(raw.name()).text();
        Matcher both = NAME_AND_CODE.matcher(name);
        boolean apart = both.matches() && (code.isEmpty() || code.equals(both.group(2)));
        return apart ? new RowSchool(both.group(2), both.group(1)) : new RowSchool(code, name);
    }

    private static School hint(RosterSheet sheet) {
        Matcher given = GIVEN.matcher(sheet.schoolHint());
        if (given.matches()) {
            return new School(given.group(1), "");
        }
        Matcher m = HINT.matcher(sheet.schoolHint());
        return m.matches()
                ? new School(m.group(2), m.group(1).strip())
                : new School("", sheet.schoolHint().strip());
    }

    /** What most rows say of a key; of two said equally often, what was said first. One slip then stands out by itself. */
    private static final class Usual {
        private final Map<String, Map<String, Integer>> heard = new HashMap<>();

        void hear(String key, String value, int times) {
            heard.computeIfAbsent(key, k -> new LinkedHashMap<>()).merge(value, times, Usual::more);
        }

        /** What the exam knows already stands against any number of rows. */
        void settle(String key, String value) {
            heard.computeIfAbsent(key, k -> new LinkedHashMap<>()).put(value, Integer.MAX_VALUE);
        }

        private static int more(int count, int times) {
            return count == Integer.MAX_VALUE ? count : count + times;
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
