package org.shikao.exam.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/** What a committee writes beside an application in a second list: 同意, 审核通过, 不予批准（材料不全） and the like. */
final class VerdictWords {
    private static final String BY = "(?:情况属实|材料齐全|属实)?(?:经?(?:审核|审批|审查|研究|评审|复审|复核)(?:后|决定)?)?";
    private static final String WHAT = "(?:免考|免试|缓考|延考|申请)?";
    private static final Pattern BLANK = Pattern.compile("[\\s、，,：:；;。.！!]+");
    private static final Pattern YES = Pattern.compile(
            BY + "(?:已|予以)?(?:同意|通过|批准|准予|获批|已批)" + WHAT + "|已批|(?:经?审核)?符合(?:免考|缓考)?(?:条件|要求|规定)|是|√|✓|✔|☑|Y|YES");
    private static final Pattern NO = Pattern.compile(
            BY + "(?:(?:不|未|没有?|暂不|暂未)(?:予|获|能|被)?(?:同意|通过|批准|准予|准|批|符合|受理|办理)|否决|驳回|退回|拒绝)(.*)" + "|否|不|×|✗|✘|☒|N|NO");
    private static final Pattern BOTH = Pattern.compile("同意|通过|批准|准予");

    private VerdictWords() {}

    /** What a cell says of the application, and whether its column decides or only reviews. */
    private record Said(SecondField field, Place place, String text, Optional<Boolean> granted) {}

    /**
     * What hinders a row from being granted: an error at a verdict that is not understood and at a refusal beside which another
     * column decides to grant, a warning where it was refused, which leaves the row out; none for a list without such columns.
     *
     * @param deciding the further columns that decide in some row, by {@link #deciding}
     */
    static List<Problem> judge(SecondRow row, Set<Place> deciding) {
        List<Said> all = said(row, deciding);
        List<Said> refused = all.stream()
                .filter(said -> said.granted().equals(Optional.of(false)))
                .toList();
        Optional<Said> granted = all.stream()
                .filter(said ->
                        said.field() == SecondField.VERDICT && said.granted().equals(Optional.of(true)))
                .findFirst();
        if (refused.isEmpty()) {
            return all.stream()
                    .filter(said -> said.granted().isEmpty())
                    .map(said -> Problem.error("SECOND_VERDICT", said.place(), said.text()))
                    .toList();
        }
        String name = row.text(SecondField.NAME);
        return refused.stream()
                .map(no -> granted.map(yes -> Problem.error(
                                "SECOND_VERDICTS",
                                no.place(),
                                name,
                                no.text(),
                                yes.text(),
                                yes.place().column()))
                        .orElseGet(() -> Problem.warning("SECOND_REFUSED", no.place(), name, no.text())))
                .toList();
    }

    /** The columns beside those of review and verdict in which it is granted or refused somewhere: blank they say not yet. */
    static Set<Place> deciding(List<SecondRow> rows) {
        Set<Place> deciding = new HashSet<>();
        rows.forEach(row -> row.opinions().stream()
                .filter(opinion ->
                        read(CellText.words(opinion.cell().text()).text()).isPresent())
                .forEach(opinion -> deciding.add(column(row, opinion))));
        return deciding;
    }

    private static Place column(SecondRow row, SecondRow.Opinion opinion) {
        return new Place(
                row.place().file(), row.place().sheet(), 0, opinion.cell().column());
    }

    private static List<Said> said(SecondRow row, Set<Place> deciding) {
        List<Said> all = new ArrayList<>();
        for (SecondField field : List.of(SecondField.REVIEW, SecondField.VERDICT)) {
            if (row.cells().containsKey(field)) {
                all.add(new Said(field, row.place(field), row.text(field), read(row.text(field))));
            }
        }
        for (SecondRow.Opinion opinion : row.opinions()) {
            String text = CellText.words(opinion.cell().text()).text();
            Optional<Boolean> granted = read(text);
            boolean open = text.isBlank() && opinion == last(row) && deciding.contains(column(row, opinion));
            // who signed or when says neither; a doubt is one in any column
            if (granted.isPresent() || open || RefusalWords.inRemark(text).isPresent()) {
                Place place = row.place().withColumn(opinion.cell().column());
                all.add(new Said(opinion.field(), place, text, granted));
            }
        }
        return all;
    }

    /** The opinion on the right, which is that of the highest office. */
    private static SecondRow.Opinion last(SecondRow row) {
        return row.opinions().get(row.opinions().size() - 1);
    }

    /** Whether it was granted; empty for a blank cell and for anything that says neither, or both. */
    static Optional<Boolean> read(String text) {
        String bare = BLANK.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        if (YES.matcher(bare).matches()) {
            return Optional.of(true);
        }
        Matcher no = NO.matcher(bare);
        boolean refused = no.matches()
                && (no.group(1) == null || !BOTH.matcher(no.group(1)).find());
        return refused ? Optional.of(false) : Optional.empty();
    }
}
