package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.RosterRow;

/** HTML and XML that call themselves workbooks. */
class MarkupTablesTest {
    @TempDir
    private Path folder;

    @Test
    void readsTablesOfWebPagesWithCellsOverSeveralRows() throws IOException {
        String html = "<html><head><meta charset=gb2312></head><body><p>花名册<table border=1>"
                + "<tr><td colspan=4>云岭县第一中学考生花名册</td></tr>"
                + "<tr><th rowspan=2>班级<th colspan=2>考生<th rowspan=2>身份证号</tr>"
                + "<tr><th>准考证号<br>（12位）<th>姓&nbsp;名</tr>"
                + "<tr><td rowspan=2>九(1)班<td style='mso-number-format:\"\\@\"'>026990101001<td>田青<td>990101201009064900</tr>"
                + "<tr><td>026990101002<td>龙<!-- x -->江<td>990101201009064919"
                + "<tr><td>九(2)班<td>026990101003<td>石海<td>990101201009064927</table>";
        Path file = Files.write(folder.resolve("a.xls"), html.getBytes(Charset.forName("GBK")));

        assertThat(rows(file))
                .extracting(r -> r.place().row()
                        + r.text(RosterField.CANDIDATE_NO)
                        + r.text(RosterField.NAME)
                        + r.text(RosterField.CLASS_NAME))
                .containsExactly("4026990101001田青九(1)班", "5026990101002龙江九(1)班", "6026990101003石海九(2)班");
    }

    @Test
    void readsOfAPageOnlyWhatIsSeen() throws IOException {
        String html = "<html><body><table><tr><th>准考证号<script>alert('姓名')</script><th>姓名<th>身份证号"
                + "<tr><td><span style='display:none'>0</span>026990101001"
                + "<td><p><b hidden>田</b>田<i style='color:red; DISPLAY : none !important'>草</i>青</p><style>td{}</style>"
                + "<td style='display:none'>990101201009064900</table></body></html>";

        assertThat(rows(Files.writeString(folder.resolve("a.xls"), html)))
                .extracting(
                        r -> r.text(RosterField.CANDIDATE_NO) + r.text(RosterField.NAME) + r.text(RosterField.ID_NO))
                .containsExactly("026990101001田青990101201009064900");
    }

    @Test
    void readsTheXmlSpreadsheetOf2003() throws IOException {
        String ss = "urn:schemas-microsoft-com:office:spreadsheet";
        String xml = "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"" + ss
                + "\" xmlns:ss=\"" + ss
                + "\"><Styles><Style ss:ID=\"z\"><NumberFormat ss:Format=\"000000000000\"/></Style>"
                + "</Styles><Worksheet ss:Name=\"九年级\"><Table><Row ss:Index=\"2\">"
                + data("String", "班级", "准考证号", "姓名", "身份证号", "出生日期") + "</Row><Row>"
                + "<Cell ss:MergeDown=\"1\"><Data ss:Type=\"String\">九(1)班</Data></Cell>"
                + "<Cell ss:StyleID=\"z\"><Data ss:Type=\"Number\">26990101001</Data></Cell>"
                + data("String", "田青", "990101201009064900") + data("DateTime", "2010-09-06T00:00:00.000")
                + "</Row><Row><Cell ss:Index=\"2\"><Data ss:Type=\"String\">026990101002</Data></Cell>"
                + data("String", "龙江") + data("Number", "9.9010120100906496E+17")
                + "</Row></Table></Worksheet></Workbook>";
        Path file = Files.writeString(folder.resolve("a.xls"), xml);

        assertThat(rows(file))
                .extracting(r -> r.place() + " " + r.text(RosterField.CANDIDATE_NO) + r.text(RosterField.CLASS_NAME)
                        + r.cells().get(RosterField.ID_NO).storage() + r.text(RosterField.BIRTH_DATE))
                .containsExactly("a.xls!九年级!3 026990101001九(1)班TEXT2010-09-06", "a.xls!九年级!4 026990101002九(1)班NUMBER");
    }

    @Test
    void keepsABlankAtTheEndOfACellOfAPageSoThatItCanBeTold() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.xls"),
                "<table><tr><th>准考证号<th>姓&nbsp;名&nbsp;<th>身份证号<th>备注</tr>"
                        + "<tr><td>026990101001<td>&nbsp;田青<td>\n&#160;990101201009064900 <td>&nbsp;</tr></table>");

        RosterRow row = rows(file).get(0);

        assertThat(row.text(RosterField.ID_NO)).isEqualTo("\u00a0990101201009064900");
        assertThat(row.text(RosterField.NAME)).isEqualTo("\u00a0田青");
        assertThat(row.text(RosterField.REMARK)).isEmpty();
    }

    @Test
    void keepsSignsThatNobodySeesSoThatTheyCanBeTold() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.xls"),
                "<table><tr><th>准考证号<th>姓名<th>身份证号<th>备注</tr>"
                        + "<tr><td>026990101001<td>田\u200b青<td> 990101\u00ad201009064900\n<td>\u200b</tr></table>");

        RosterRow row = rows(file).get(0);

        assertThat(row.text(RosterField.ID_NO)).isEqualTo("990101\u00ad201009064900");
        assertThat(row.text(RosterField.NAME)).isEqualTo("田\u200b青");
        assertThat(row.text(RosterField.REMARK)).isEmpty();
    }

    private static String data(String type, String... texts) {
        return Arrays.stream(texts)
                .map(t -> "<Cell><Data ss:Type=\"" + type + "\">" + t + "</Data></Cell>")
                .collect(Collectors.joining());
    }

    private static List<RosterRow> rows(Path file) throws IOException {
        RosterSheets read = new RosterReader().read(file);
        assertThat(read.problems()).filteredOn(Problem::isError).isEmpty();
        return read.sheets().stream().flatMap(s -> s.rows().stream()).toList();
    }
}
