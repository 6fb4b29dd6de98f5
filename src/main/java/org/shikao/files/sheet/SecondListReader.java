package org.shikao.files.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterRow.RosterCell;
import org.shikao.exam.roster.RosterRow.Storage;
import org.shikao.exam.roster.SecondField;
import org.shikao.exam.roster.SecondRow;

/** Reads a list of exemptions, deferrals, needs and candidate types from any sheet that has such headings. */
public final class SecondListReader {
    private static final int HEADER_WITHIN = 15;
    private static final int HEADINGS = 3;
    private static final Map<SecondField, List<String>> WORDS = Map.ofEntries(
            Map.entry(SecondField.CANDIDATE_NO, List.of("准考证号", "考号", "考生号", "考籍号", "报名号")),
            Map.entry(SecondField.ID_NO, List.of("身份证号", "身份证号码", "身份证件号", "证件号码")),
            Map.entry(SecondField.NAME, List.of("姓名", "考生姓名", "学生姓名")),
            Map.entry(SecondField.KIND, List.of("类型", "种类", "事项", "申请事项", "申请类型", "办理事项")),
            Map.entry(SecondField.SUBJECT, List.of("科目", "学科", "免考科目", "缓考科目")),
            Map.entry(SecondField.REASON, List.of("原因", "内容", "理由", "事由", "说明")),
            Map.entry(SecondField.PROOF, List.of("证明", "证明材料", "证明类型", "缓考证明")),
            Map.entry(SecondField.PERCENT, List.of("比例", "百分比", "给分比例", "计分比例")),
            Map.entry(SecondField.MARKS, List.of("得分", "计分", "给分", "免考得分", "免考成绩")),
            Map.entry(SecondField.GROUND, List.of("决定理由", "决定依据", "裁定理由", "依据")),
            Map.entry(SecondField.DECIDED_BY, List.of("决定人", "裁定人", "批准人", "审批人")),
            Map.entry(SecondField.SECOND_BY, List.of("复核人", "第二决定人", "第二裁定人")));

    /** The rows of all sheets, and what kept some from being understood. */
    public record SecondSheets(List<SecondRow> rows, List<Problem> problems) {
        public SecondSheets {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }
    }

    /** Reads the file. @throws IOException if it cannot be read from the disk */
    public SecondSheets read(Path file) throws IOException {
        SheetTable.Tables read = SheetTable.read(file, SheetLimits.DEFAULT);
        List<Problem> problems = new ArrayList<>(read.problems());
        List<SecondRow> rows = new ArrayList<>();
        String name = SheetFile.name(file);
        for (SheetTable table : read.tables()) {
            if (!table.hidden() && !table.rows().isEmpty()) {
                read(table, name, rows, problems);
            }
        }
        if (rows.isEmpty() && !Problem.anyError(problems)) {
            problems.add(Problem.error("SHEET_NO_ROWS", new Place(name, "", 0, "")));
        }
        return new SecondSheets(rows, problems);
    }

    private static void read(SheetTable table, String file, List<SecondRow> rows, List<Problem> problems) {
        int header = 0;
        Map<SecondField, Integer> columns = Map.of();
        for (int r = 0; r < Math.min(HEADER_WITHIN, table.rows().size()) && columns.size() < HEADINGS; r++) {
            columns = columns(table.rows().get(r));
            header = r;
        }
        Place place = new Place(file, table.name(), 0, "");
        boolean who = columns.containsKey(SecondField.CANDIDATE_NO) || columns.containsKey(SecondField.ID_NO);
        if (!who || !columns.containsKey(SecondField.NAME) || !columns.containsKey(SecondField.KIND)) {
            problems.add(Problem.error("SHEET_HEADER_MISSING", place));
            return;
        }
        for (SheetRow row : table.rows().subList(header + 1, table.rows().size())) {
            SecondRow read = row(row, columns, new Place(file, table.name(), row.number(), ""));
            if (List.of(SecondField.CANDIDATE_NO, SecondField.ID_NO, SecondField.KIND).stream()
                    .anyMatch(f -> read.cells().containsKey(f)
                            && !read.cells().get(f).text().isBlank())) {
                rows.add(read);
            }
        }
    }

    private static Map<SecondField, Integer> columns(SheetRow row) {
        Map<SecondField, Integer> columns = new EnumMap<>(SecondField.class);
        for (SheetCell cell : row.cells()) {
            String heading = cell.text().replaceAll("[\\s\u00A0\u3000*：:]", "").replaceAll("[（(].*", "");
            WORDS.forEach((field, words) -> {
                if (words.contains(heading)) {
                    columns.putIfAbsent(field, cell.column());
                }
            });
        }
        return columns;
    }

    /** Every column understood has a cell, so that a missing value has its exact place. */
    private static SecondRow row(SheetRow row, Map<SecondField, Integer> columns, Place place) {
        Map<SecondField, RosterCell> cells = new EnumMap<>(SecondField.class);
        columns.forEach((field, column) -> {
            String letter = SheetCell.letters(column);
            cells.put(field, new RosterCell("", letter, Storage.TEXT));
            row.cells().stream()
                    .filter(cell -> cell.column() == column)
                    .forEach(cell -> cells.put(field, new RosterCell(cell.text(), letter, cell.storage())));
        });
        return new SecondRow(place, cells);
    }
}
