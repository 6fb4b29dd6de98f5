package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.UncalcedRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.shikao.exam.roster.RosterRow.Storage;

/** Makes sheets of the records of an old workbook. */
final class XlsRecords implements HSSFListener {
    private final SheetLimits limits;
    private final SheetSink sink;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private final BitSet hiddenRows = new BitSet();
    private TreeMap<Integer, List<SheetCell>> rows = new TreeMap<>();
    private CellValues values = new CellValues(false);
    private SSTRecord texts;
    private FormulaRecord waiting;
    private boolean begun;
    private int depth;
    private int sheet = -1;
    private int cells;

    XlsRecords(SheetLimits limits, SheetSink sink) {
        this.limits = limits;
        this.sink = sink;
    }

    /** Carries a refusal through a library that knows only its own failures. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient SheetRefused refused;

        Stopped(SheetRefused refused) {
            super(refused);
            this.refused = refused;
        }

        SheetRefused refused() {
            return refused;
        }
    }

    @Override
    public void processRecord(Record record) {
        try {
            take(record);
        } catch (SheetRefused e) {
            throw new Stopped(e);
        }
    }

    private void take(Record record) throws SheetRefused {
        if (record instanceof BOFRecord) {
            begin();
        } else if (record instanceof EOFRecord) {
            finish();
        } else if (depth == 1 && sheet < 0) {
            global(record);
        } else if (depth == 1) {
            local(record);
        }
    }

    /** A part begins; charts within a sheet are parts within it. */
    private void begin() throws SheetRefused {
        if (++depth != 1) {
            return;
        }
        if (!sheets.isEmpty() && sheet < 0) {
            sheets.sort(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
        }
        if (!begun) {
            begun = true;
        } else {
            sheet++;
            if (sheet >= limits.sheets()) {
                throw new SheetRefused("SHEET_UNSAFE");
            }
            BoundSheetRecord bound = sheet < sheets.size() ? sheets.get(sheet) : null;
            boolean hidden = bound != null && (bound.isHidden() || bound.isVeryHidden());
            sink.sheet(bound == null ? "" : bound.getSheetname(), hidden);
        }
    }

    private void finish() throws SheetRefused {
        depth = Math.max(0, depth - 1);
        if (depth == 0 && sheet >= 0) {
            flush();
        }
    }

    /** Sends what a file cut short left unfinished. */
    void end() throws SheetRefused {
        flush();
        if (sheet < 0) {
            throw new SheetRefused("SHEET_DAMAGED");
        }
    }

    private void flush() throws SheetRefused {
        for (Map.Entry<Integer, List<SheetCell>> row : rows.entrySet()) {
            row.getValue().sort(Comparator.comparingInt(SheetCell::column));
            sink.row(new SheetRow(row.getKey() + 1, List.copyOf(row.getValue()), hiddenRows.get(row.getKey())));
        }
        rows = new TreeMap<>();
        hiddenRows.clear();
        waiting = null;
    }

    private void global(Record record) {
        if (record instanceof BoundSheetRecord bound) {
            sheets.add(bound);
        } else if (record instanceof SSTRecord all) {
            texts = all;
        } else if (record instanceof FormatRecord format) {
            codes.put(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof ExtendedFormatRecord style) {
            styles.add((int) style.getFormatIndex());
        } else if (record instanceof DateWindow1904Record dates) {
            values = new CellValues(dates.getWindowing() == 1);
        }
    }

    private void local(Record record) throws SheetRefused {
        if (record instanceof StringRecord text && waiting != null) {
            add(waiting, text.getString(), Storage.FORMULA);
            waiting = null;
        } else if (record instanceof RowRecord row && row.getZeroHeight()) {
            hiddenRows.set(row.getRowNumber());
        } else if (record instanceof ColumnInfoRecord info && info.getHidden()) {
            sink.hiddenColumns(info.getFirstColumn(), info.getLastColumn());
        } else if (record instanceof MergeCellsRecord merged) {
            for (int i = 0; i < merged.getNumAreas(); i++) {
                merged(merged.getAreaAt(i));
            }
        } else if (record instanceof UncalcedRecord) {
            sink.recalculates();
        } else if (record instanceof CellValueRecordInterface cell) {
            cell(cell);
        }
    }

    private void merged(CellRangeAddress area) {
        sink.merged(new CellRange(
                area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn(), area.getLastColumn()));
    }

    private void cell(CellValueRecordInterface cell) throws SheetRefused {
        if (cell instanceof LabelSSTRecord label) {
            add(cell, text(label.getSSTIndex()), Storage.TEXT);
        } else if (cell instanceof LabelRecord label) {
            add(cell, label.getValue(), Storage.TEXT);
        } else if (cell instanceof NumberRecord number) {
            number(cell, number.getValue(), false);
        } else if (cell instanceof RKRecord number) {
            number(cell, number.getRKNumber(), false);
        } else if (cell instanceof BoolErrRecord value) {
            add(
                    cell,
                    value.isBoolean() ? bool(value.getBooleanValue()) : error(value.getErrorValue()),
                    value.isBoolean() ? Storage.TEXT : Storage.ERROR);
        } else if (cell instanceof FormulaRecord formula) {
            formula(formula);
        }
    }

    private String text(int index) throws SheetRefused {
        if (texts == null || index < 0 || index >= texts.getNumUniqueStrings()) {
            throw new SheetRefused("SHEET_DAMAGED");
        }
        return texts.getString(index).getString();
    }

    private void formula(FormulaRecord formula) throws SheetRefused {
        CellType type = formula.getCachedResultTypeEnum();
        if (formula.hasCachedResultString()) {
            waiting = formula;
        } else if (type == CellType.BOOLEAN) {
            add(formula, bool(formula.getCachedBooleanValue()), Storage.FORMULA);
        } else if (type == CellType.ERROR) {
            add(formula, error(formula.getCachedErrorValue()), Storage.ERROR);
        } else if (type == CellType.NUMERIC) {
            number(formula, formula.getValue(), true);
        }
    }

    private static String bool(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR!";
    }

    private void number(CellValueRecordInterface cell, double value, boolean formula) throws SheetRefused {
        String raw = Double.toString(value);
        add(cell, values.number(cell.getColumn(), raw, format(cell.getXFIndex()), formula));
    }

    private NumberFormat format(int style) {
        int id = style >= 0 && style < styles.size() ? styles.get(style) : 0;
        return formats.computeIfAbsent(id, i -> NumberFormat.of(i, codes.get(i)));
    }

    private void add(CellValueRecordInterface cell, String text, Storage storage) throws SheetRefused {
        add(cell, new SheetCell(cell.getColumn(), text, storage));
    }

    private void add(CellValueRecordInterface at, SheetCell cell) throws SheetRefused {
        if (cell.text().isEmpty()) {
            return;
        }
        if (++cells > limits.cells()) {
            throw new SheetRefused("SHEET_TOO_MANY_CELLS", String.valueOf(limits.cells()));
        }
        if (at.getRow() >= limits.rows()) {
            throw new SheetRefused("SHEET_TOO_MANY_ROWS", String.valueOf(limits.rows()));
        }
        rows.computeIfAbsent(at.getRow(), r -> new ArrayList<>()).add(cell);
    }
}
