package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.StatusWords;

/** Looks into the cells of a column that was not read for pupils who are gone or do not sit the exam, and for what was granted. */
final class UnreadCells {
    private static final Pattern FAMILY = Pattern.compile(".*(?:父|母|监护|家长|家属|联系|班主任|教师|老师|校长|地址|住址|电话|手机).*");
    private static final Pattern OTHER = Pattern.compile(".*(?:体育|音乐|美术|艺术|信息|英语|听力|口语|文化课).*");
    /** What a pupil may be granted something for. */
    private static final Pattern CAUSE = Pattern.compile("(?!.*[无非不没未]).{0,8}(?:残疾|轮椅|拐杖|左利手|左撇子|色盲|色弱|骨折|石膏).{0,8}");

    private static final Pattern SITS = Pattern.compile(
            "(?:是否|能否)?(?:已|要)?(?:报名)?(?:参加|参考|应考|报考|在校|在籍|在读)(?:本次|中考|理化生?|实验|操作)*(?:考试|考查|测试)?(?:情况|与否)?");
    private static final Pattern LEFT = Pattern.compile("(?:是否|有无)(?:已|办理)?(?:休学|转学|转出|退学|辍学|离校|弃考|死亡)");
    private static final Pattern NO = Pattern.compile("(?i)否|不|不是|不在|不在校|不在籍|未参加|未报考|未报名|没有|无|n|no|false|0|[×xX✗✘]");
    private static final Pattern YES = Pattern.compile("(?i)是|已|有|已.{1,3}|y|yes|true|1|[√✓✔]");

    private static final String ABOUT = "(?:是否|有无|学生|考生|本人|属于|使用|申请|需要|需|为|系|有|坐)*";
    private static final Pattern NEED = Pattern.compile(ABOUT
            + "(?:轮椅|大字[卷版]?|盲文卷?|低视力|左利手|左撇子|左手|红绿色[弱盲]|色[弱盲]|色觉异常|色觉障碍|残疾|拄拐|助听器|合理便利)"
            + "(?:考生|学生|情况|类别|申请|需要|与否|操作|书写)*");
    private static final Pattern TYPE = Pattern.compile(ABOUT + "(?:往届|历届|复读|异地|返乡|社会)(?:考生|学生|生|情况)*");
    /** What says in such a column that it is not so. */
    private static final Pattern NOT_SO = Pattern.compile("(?:[无不非没未暂].*|正常|右手|右利手|应届.*|健全|健康|本地.*|[-—/]+)");

    private final String file;
    private final RosterTable table;
    private final int column;
    private final String heading;
    private final String plain;

    UnreadCells(String file, RosterTable table, int column, String heading) {
        this.file = file;
        this.table = table;
        this.column = column;
        this.heading = heading;
        plain = Headings.plain(heading);
    }

    /** A warning for each pupil who is gone, and one for the first grant of the column. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Integer name = table.columns().get(RosterField.NAME);
        if (name == null
                || FAMILY.matcher(plain).matches()
                || OTHER.matcher(plain).matches()) {
            return problems;
        }
        boolean granted = false;
        for (SheetRow row : table.body()) {
            String text = row.text(column).strip();
            if (text.isEmpty() || text.equals(heading) || row.text(name).isBlank()) {
                continue;
            }
            Place place = new Place(file, table.sheet().name(), row.number(), SheetCell.letters(column));
            if (isGone(text)) {
                problems.add(Problem.warning("ROSTER_CELL_GONE", place, heading, text));
            } else if (!granted) {
                Optional<String> grant = grant(text);
                grant.ifPresent(word -> problems.add(Problem.warning("ROSTER_CELLS_GRANT", place, heading, text)));
                granted = grant.isPresent();
            }
        }
        return problems;
    }

    /** Whether the heading is a need or a type of candidates, of which the cells say yes or no. */
    Optional<Problem> spoken() {
        boolean need = NEED.matcher(plain).matches();
        boolean type = TYPE.matcher(plain).matches() && !table.columns().containsKey(RosterField.CANDIDATE_TYPE);
        if (!need && !type) {
            return Optional.empty();
        }
        List<SheetRow> saying = table.body().stream()
                .filter(row -> isSo(row.text(column).strip()))
                .toList();
        return saying.stream()
                .findFirst()
                .map(row -> Problem.warning(
                        need ? "ROSTER_COLUMN_NEEDS" : "ROSTER_COLUMN_TYPE",
                        new Place(file, table.sheet().name(), row.number(), SheetCell.letters(column)),
                        heading,
                        row.text(column).strip(),
                        String.valueOf(saying.size())));
    }

    private boolean isSo(String text) {
        return !text.isEmpty()
                && !text.equals(heading)
                && !NO.matcher(text).matches()
                && !NOT_SO.matcher(text).matches();
    }

    private boolean isGone(String text) {
        return SITS.matcher(plain).matches() && NO.matcher(text).matches()
                || LEFT.matcher(plain).matches() && YES.matcher(text).matches()
                || !isNumber(text) && StatusWords.gone(text).isPresent();
    }

    /** Headings that speak of grants themselves are told as a whole. */
    private Optional<String> grant(String text) {
        if (isNumber(text) || SubjectHeadings.speaks(plain)) {
            return Optional.empty();
        }
        return StatusWords.grant(text).or(() -> CAUSE.matcher(text).matches() ? Optional.of(text) : Optional.empty());
    }

    private static boolean isNumber(String text) {
        char last = text.charAt(text.length() - 1);
        return last >= '0' && last <= '9';
    }
}
