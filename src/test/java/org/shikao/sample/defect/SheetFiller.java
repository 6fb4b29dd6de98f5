package org.shikao.sample.defect;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.shikao.sample.defect.Layout.Column;
import org.shikao.sample.defect.Layout.Trait;

/** Lays the pupils of one sheet out, with what stands above, between and below them. */
final class SheetFiller {
    private final Draft draft;
    private final MessySheet sheet;
    private final County.SchoolOf school;
    private final Layout layout;
    private final Random random;
    private int row;

    SheetFiller(Draft draft, MessySheet sheet, County.SchoolOf school) {
        this.draft = draft;
        this.sheet = sheet;
        this.school = school;
        layout = draft.layout;
        random = draft.random;
        row = 1 + layout.above;
    }

    void fill(List<Pupil> pupils) {
        above();
        header();
        draft.headerRows.put(sheet.name, row - 1);
        int first = row;
        int page = pupils.size() / 2;
        for (int i = 0; i < pupils.size(); i++) {
            if (i == page && layout.is(Trait.REPEATED_HEADER)) {
                header();
            }
            if (layout.is(Trait.BLANK_ROWS) && random.nextInt(9) == 0) {
                row++;
            }
            pupil(pupils.get(i), i + 1);
        }
        merge(first, pupils);
        below(pupils.size());
    }

    private int right() {
        return layout.left + layout.columns.size() - 1;
    }

    private void line(String text) {
        sheet.put(row, layout.left, new Value.Text(text));
        if (layout.producer.isBook() && random.nextBoolean()) {
            sheet.merge(row, layout.left, row, right());
        }
        row++;
    }

    private void above() {
        if (layout.is(Trait.TITLE)) {
            String[] titles = {
                "2026年云岭县初中学业水平实验操作考试考生花名册",
                school.name() + "2026年理化生实验操作考试学生花名册",
                "附件2：考生报名信息汇总表",
                "云岭县初中学业水平考试\n实验操作考试名单"
            };
            line(titles[random.nextInt(titles.length)]);
        }
        if (layout.is(Trait.SCHOOL_LINE)) {
            String[] ways = {"学校：%s（%s）", "学校:%s(%s)", "学校名称：%s（%s）", "单位：%s（代码%s）", "填报学校：%s（标识码：%s）"};
            line(ways[random.nextInt(ways.length)].formatted(school.name(), school.code()));
        }
        if (layout.is(Trait.NOTES_ABOVE)) {
            line("填表说明：1. 准考证号、身份证号须为文本格式；2. 请勿增删列；3. 姓名与身份证一致。");
        }
        if (layout.is(Trait.BLANK_ABOVE)) {
            row++;
        }
    }

    private void header() {
        if (!layout.is(Trait.TWO_ROWS)) {
            for (int c = 0; c < layout.columns.size(); c++) {
                sheet.put(
                        row,
                        layout.left + c,
                        new Value.Text(layout.columns.get(c).heading()));
            }
            row++;
            return;
        }
        for (int c = 0; c < layout.columns.size(); c++) {
            Column column = layout.columns.get(c);
            int at = layout.left + c;
            if (column.group().isEmpty()) {
                sheet.put(row, at, new Value.Text(column.heading()));
                mergeIfBook(row, at, row + 1, at);
            } else {
                sheet.put(row + 1, at, new Value.Text(column.heading()));
                group(c);
            }
        }
        row += 2;
    }

    /** The upper heading stands in the first of its neighbouring columns. */
    private void group(int c) {
        String group = layout.columns.get(c).group();
        if (c > 0 && layout.columns.get(c - 1).group().equals(group)) {
            return;
        }
        int end = c;
        while (end + 1 < layout.columns.size()
                && layout.columns.get(end + 1).group().equals(group)) {
            end++;
        }
        sheet.put(row, layout.left + c, new Value.Text(group));
        mergeIfBook(row, layout.left + c, row, layout.left + end);
    }

    private void mergeIfBook(int top, int left, int bottom, int right) {
        if (layout.producer.isBook()) {
            sheet.merge(top, left, bottom, right);
        }
    }

    private void pupil(Pupil pupil, int serial) {
        for (int c = 0; c < layout.columns.size(); c++) {
            Column column = layout.columns.get(c);
            Value value = column.field() == null
                    ? other(column.heading(), serial)
                    : draft.spelling.cell(column.field(), pupil);
            sheet.put(row, layout.left + c, value);
        }
        draft.stands(sheet, row);
        row++;
    }

    private Value other(String heading, int serial) {
        return switch (heading) {
            case "序号", "序\n号" -> new Value.Num(String.valueOf(serial));
            case "监护人身份证号" -> new Value.Text("99010119800101%04d".formatted(random.nextInt(10_000)));
            case "联系电话" -> new Value.Text("138" + (10_000_000 + random.nextInt(80_000_000)));
            case "座位号", "邮编" -> new Value.Num(String.valueOf(415_000 + random.nextInt(999)));
            case "毕业年份" -> new Value.Text("2026");
            case "民族" -> new Value.Text(random.nextBoolean() ? "土家族" : "汉族");
            case "家庭住址" -> new Value.Text("云岭县清溪镇" + random.nextInt(20) + "组");
            default -> new Value.Text("向某某");
        };
    }

    /** A class or school written once and merged over its pupils. */
    private void merge(int first, List<Pupil> pupils) {
        boolean unbroken = row - first == pupils.size();
        if (!unbroken) {
            return;
        }
        if (layout.is(Trait.MERGED_CLASSES) && layout.has(Field.CLASS_NAME)) {
            mergeAlike(first, pupils, Field.CLASS_NAME);
        }
        if (layout.is(Trait.MERGED_SCHOOL)) {
            for (Field field : List.of(Field.SCHOOL_CODE, Field.SCHOOL_NAME)) {
                if (layout.has(field)) {
                    mergeAlike(first, pupils, field);
                }
            }
        }
    }

    private void mergeAlike(int first, List<Pupil> pupils, Field field) {
        int column = layout.column(field);
        int from = 0;
        for (int i = 1; i <= pupils.size(); i++) {
            boolean ends = i == pupils.size() || !alike(pupils.get(i), pupils.get(from), field);
            if (ends) {
                for (int r = from + 1; r < i; r++) {
                    sheet.put(first + r, column, null);
                }
                sheet.merge(first + from, column, first + i - 1, column);
                from = i;
            }
        }
    }

    private static boolean alike(Pupil a, Pupil b, Field field) {
        return a.get(field).equals(b.get(field)) && a.grade() == b.grade();
    }

    private void below(int count) {
        if (layout.is(Trait.TOTALS)) {
            String[] words = {"合计", "总计", "小 计", "合  计：", "共计"};
            sheet.put(row, layout.left, new Value.Text(words[random.nextInt(words.length)]));
            sheet.put(
                    row,
                    right(),
                    random.nextBoolean() ? new Value.Num(String.valueOf(count)) : new Value.Text(count + "人"));
            row++;
        }
        if (layout.is(Trait.FOOTER)) {
            row += random.nextInt(2);
            sheet.put(row, layout.left, new Value.Text("填报人：龙老师"));
            sheet.put(row, layout.left + 3, new Value.Text("审核人："));
            sheet.put(row, layout.left + 4, new Value.Text("校长签字："));
            row++;
            if (random.nextInt(3) == 0) {
                String date = "填报日期：2026年3月1日";
                sheet.put(
                        row,
                        right(),
                        layout.producer.isBook() && random.nextBoolean()
                                ? new Value.Day(LocalDate.of(2026, 3, 1))
                                : new Value.Text(date));
                row++;
            }
        }
    }
}
