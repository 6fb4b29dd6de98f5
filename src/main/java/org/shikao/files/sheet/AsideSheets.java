package org.shikao.files.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.RosterRow;
import org.shikao.exam.roster.RosterRow.RosterSheet;

/** Sheets that stand beside the lists of a file and are none themselves: what was set aside (作废, 备份), counts and summaries. */
final class AsideSheets {
    private static final Pattern SET_ASIDE = Pattern.compile(
            ".*(?:作废|废弃|废止|已废|弃用|停用|勿用|备份|backup).*|废|旧|旧[版表的名].*|.*(?:旧[版表]?|[(（【_\\-\\s]旧[)）】_\\-\\s].*)"
                    + "|(?:.*[^a-z])?(?:old|bak)(?:[^a-z].*)?",
            Pattern.CASE_INSENSITIVE);
    /** Pupils who are on no list any more. */
    private static final Pattern GONE =
            Pattern.compile("(?!.*(?:转入|复学|返校)).*(?:转出|转走|休学|退学|辍学|死亡|病故|离校|开除|弃考|不参加|不参考|未参加).*");

    private static final Pattern LONG_NUMBER = Pattern.compile(".*\\d{6}.*", Pattern.DOTALL);

    private static final List<RosterField> WHO =
            List.of(RosterField.CANDIDATE_NO, RosterField.ID_NO, RosterField.STUDENT_NO);

    private AsideSheets() {}

    /** Whether a sheet is named as one that is not used any more. */
    static boolean isSetAside(String name) {
        return SET_ASIDE.matcher(name.strip()).matches();
    }

    /** Whether a sheet is named as one of pupils who have left or do not sit the exam. */
    static boolean isOfGone(String name) {
        return GONE.matcher(name.strip()).matches();
    }

    /**
     * Whether nobody stands in a table who is not in the lists beside it: every number of its rows is in them, or, without numbers,
     * every name; counts name nobody and hold no long number.
     *
     * @param rows the rows of the table that were taken for candidates
     * @param lists the lists of the file that are complete
     */
    static boolean repeats(RosterTable table, List<RosterRow> rows, List<RosterSheet> lists) {
        if (lists.stream().allMatch(list -> list.rows().isEmpty())) {
            return false;
        }
        if (rows.isEmpty()) {
            return table.body().stream()
                    .flatMap(row -> row.cells().stream())
                    .noneMatch(cell -> LONG_NUMBER.matcher(cell.text()).matches());
        }
        RosterField who =
                WHO.stream().filter(table.columns()::containsKey).findFirst().orElse(RosterField.NAME);
        Set<String> known = new HashSet<>();
        lists.forEach(list -> list.rows().forEach(row -> known.add(row.text(who).strip())));
        known.remove("");
        return rows.stream().allMatch(row -> known.contains(row.text(who).strip()));
    }
}
