package org.shikao.files.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.result.ResultRow;
import org.shikao.exam.result.ResultTable;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.ReportRule.Encoding;
import org.shikao.exam.rules.RulePack;
import org.shikao.files.ResultLines;
import org.shikao.files.ResultLines.Kind;
import org.shikao.text.Texts;

/** The result table as text with commas: one line a candidate, CR LF, the same input always the same bytes. */
public final class ResultCsv {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private ResultCsv() {}

    /** Writes the file, over one that is there, in the encoding of the rules: UTF-8 with its mark, or GB18030. */
    public static void write(Path file, ResultTable table, RulePack rules, Roster roster, Texts texts)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out, table, rules, roster, texts);
        }
    }

    /** As {@link #write(Path, ResultTable, RulePack, Roster, Texts)}, into a stream that stays open. */
    public static void write(OutputStream out, ResultTable table, RulePack rules, Roster roster, Texts texts)
            throws IOException {
        boolean utf8 = rules.report().exportEncoding() == Encoding.UTF_8;
        if (utf8) {
            out.write(MARK);
        }
        Charset charset = utf8 ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
        ResultLines lines = new ResultLines(table, rules, roster, texts);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, charset);
        List<ResultLines.Column> columns = lines.columns();
        csv.writeRecord(columns.stream().map(ResultLines.Column::heading).toList());
        for (ResultRow row : table.rows()) {
            csv.writeRecord(guarded(columns, lines.cells(row)));
        }
        csv.flush();
    }

    private static List<String> guarded(List<ResultLines.Column> columns, List<String> cells) {
        List<String> guarded = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            boolean text = columns.get(i).kind() == Kind.TEXT;
            guarded.add(text ? CellGuard.guard(cells.get(i)) : cells.get(i));
        }
        return guarded;
    }
}
