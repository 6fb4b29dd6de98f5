package org.shikao.sample.defect;

import static org.shikao.sample.defect.Field.CANDIDATE_NO;
import static org.shikao.sample.defect.Field.ID_NO;
import static org.shikao.sample.defect.Field.NAME;
import static org.shikao.sample.defect.Field.STUDENT_NO;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tables whose pupils or columns cannot be found. */
final class LayoutDefects {
    private static final Wish ALONE = Wish.of(Field.SCHOOL_CODE).onItsOwn();
    private static final Set<Producer> HIDING = EnumSet.of(
            Producer.OFFICE,
            Producer.REGISTER,
            Producer.RUNS,
            Producer.INLINE,
            Producer.PREFIXED,
            Producer.STRICT,
            Producer.OLD_OFFICE);
    private final List<Defect> all = new ArrayList<>();

    static List<Defect> all() {
        LayoutDefects defects = new LayoutDefects();
        defects.headers();
        defects.columns();
        defects.sheets();
        return defects.all;
    }

    private void plant(String kind, Weight weight, Wish wish, Defect.Planter planter) {
        all.add(new Defect.InOneFile(kind, weight, wish, "", planter));
    }

    private void headers() {
        plant("header-missing", Weight.REFUSED, ALONE, d -> {
            MessySheet sheet = d.book.sheets().get(0);
            sheet.rows.headMap(d.spot(0).row()).clear();
            sheet.merges.removeIf(m -> m.top() < d.spot(0).row());
            return d.atSheet(sheet, 0, "SHEET_HEADER_MISSING");
        });
        plant("header-of-another-list", Weight.REFUSED, ALONE, d -> {
            MessySheet sheet = d.book.sheets().get(0);
            sheet.rows.clear();
            sheet.merges.clear();
            String[] words = {"器材名称", "规格", "数量", "单价", "保管人"};
            for (int r = 1; r < 9; r++) {
                for (int c = 0; c < words.length; c++) {
                    sheet.put(r, c, new Value.Text(r == 1 ? words[c] : words[c].charAt(0) + "物" + r));
                }
            }
            return d.atSheet(sheet, 0, "SHEET_HEADER_MISSING");
        });
        plant("no-rows", Weight.REFUSED, ALONE, d -> {
            MessySheet sheet = d.book.sheets().get(0);
            sheet.rows.tailMap(d.spot(0).row()).clear();
            sheet.merges.removeIf(m -> m.top() >= d.spot(0).row());
            return d.atFile("SHEET_NO_ROWS");
        });
    }

    private void columns() {
        column("column-number-missing", CANDIDATE_NO);
        column("column-name-missing", NAME);
        column("column-identity-missing", ID_NO, STUDENT_NO);
    }

    /** The headings of these columns say something else. */
    private void column(String kind, Field... fields) {
        plant(kind, Weight.REFUSED, ALONE, d -> {
            MessySheet sheet = d.book.sheets().get(0);
            int last = d.headerRows.get(sheet.name);
            for (Field field : fields) {
                int column = d.layout.column(field);
                for (int r = last - 1; r <= last; r++) {
                    Value value = sheet.get(r, column);
                    if (value != null && r >= d.spot(0).row() - 2) {
                        sheet.put(
                                r, column, new Value.Text(sheet.get(last, column) == value || r < last ? "家长意见" : ""));
                    }
                }
            }
            return d.atSheet(sheet, last, "SHEET_COLUMN_MISSING");
        });
    }

    private void sheets() {
        plant("only-hidden", Weight.REFUSED, ALONE.from(HIDING), d -> {
            MessySheet shown = d.book.sheets().get(0);
            MessySheet hidden = new MessySheet(shown.name, true);
            hidden.rows.putAll(shown.rows);
            d.book.sheets().clear();
            d.book.add("空", false);
            d.book.sheets().add(hidden);
            return d.atFile("SHEET_NO_ROWS");
        });
        plant("hidden-beside", Weight.TOLD, ALONE.from(HIDING), d -> {
            MessySheet hidden = new MessySheet("旧名单", true);
            hidden.put(1, 0, new Value.Text("准考证号"));
            hidden.put(1, 1, new Value.Text("姓名"));
            hidden.put(1, 2, new Value.Text("身份证号"));
            hidden.put(2, 0, new Value.Text("20250001"));
            hidden.put(2, 1, new Value.Text("旧人"));
            d.book.sheets().add(hidden);
            return d.atSheet(hidden, 0, "SHEET_HIDDEN");
        });
        plant("skipped-beside", Weight.TOLD, ALONE.from(Producer.BOOKS), d -> {
            MessySheet other = new MessySheet("续表", false);
            Draft.Spot first = d.spot(0);
            first.sheet().rows.get(first.row()).forEach((c, v) -> other.put(1, c, new Value.Text("王某" + c)));
            d.book.sheets().add(other);
            return d.atSheet(other, 0, "SHEET_SKIPPED");
        });
    }
}
