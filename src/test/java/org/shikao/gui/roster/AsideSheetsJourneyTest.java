package org.shikao.gui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;

/** Sheets that are not read by themselves are seen with the reason, and a person can take them. */
class AsideSheetsJourneyTest extends OnRosterPage {
    private static final int PUPILS = 144;

    @BeforeEach
    void open() throws Exception {
        window.open(SampleExam.copy(Stage.NEW, folder));
    }

    private static void keep(Sheet sheet, int first, int last) {
        for (int r = sheet.getLastRowNum(); r > 0; r--) {
            if (r < first || r > last) {
                sheet.removeRow(sheet.getRow(r));
            }
        }
    }

    /** The list, two pupils in each of a hidden, a disused and a sheet of those who left, and a summary. */
    private Path book() throws IOException {
        Path path = folder.resolve("二中.xlsx");
        try (InputStream in = Files.newInputStream(SampleExam.files().resolve("rosters/school-05.xlsx"));
                Workbook book = WorkbookFactory.create(in);
                OutputStream out = Files.newOutputStream(path)) {
            List<String> names = List.of("作废", "转出", "补报");
            for (int i = 0; i < names.size(); i++) {
                Sheet sheet = book.cloneSheet(0);
                book.setSheetName(i + 1, names.get(i));
                keep(sheet, 139 + 2 * i, 140 + 2 * i);
            }
            book.setSheetHidden(3, true);
            keep(book.getSheetAt(0), 1, 138);
            Sheet summary = book.createSheet("统计");
            List<List<String>> lines =
                    List.of(List.of("学校", "班级", "男", "女", "合计"), List.of("二中", "九1", "60", "78", "138"));
            for (int r = 0; r < lines.size(); r++) {
                summary.createRow(r);
                for (int c = 0; c < lines.get(r).size(); c++) {
                    summary.getRow(r).createCell(c).setCellValue(lines.get(r).get(c));
                }
            }
            book.write(out);
        }
        return path;
    }

    private void start() throws IOException {
        window.screens().files().answer(book());
        robot.clickOn("#gui-roster-import");
        window.quiet();
    }

    private int candidates() {
        return window.exam().roster().candidates().size();
    }

    @Test
    void sheetsThatAreNotReadAreListedAndATakenOneIsReadAsTheOthers() throws Exception {
        start();
        assertThat(candidates()).as("a person has to look first").isZero();
        TableView<?> files = (TableView<?>) window.screens().find("#intake-files");
        assertThat(files.getItems()).hasSizeGreaterThanOrEqualTo(4);
        window.screens().shoot("roster-aside-first");

        choose("补报");
        window.screens().shootAsIs("roster-aside-hidden-zh");
        take();
        choose("作废");
        take();
        window.screens().shootAsIs("roster-aside-taken-zh");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.quiet();

        assertThat(candidates()).as("all but the two who left").isEqualTo(PUPILS - 2);
    }

    @Test
    void aTakenSheetCanBeLeftOutAgainAndTheOthersStayOut() throws Exception {
        start();
        choose("作废");
        take();
        choose("作废");
        window.screens().run(() -> window.screens().find("#intake-take").requestFocus());
        robot.type(KeyCode.SPACE);
        window.quiet();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.quiet();

        assertThat(candidates()).isEqualTo(PUPILS - 6);
    }

    private void choose(String sheet) {
        TableView<?> files = (TableView<?>) window.screens().find("#intake-files");
        window.screens().run(() -> {
            files.requestFocus();
            files.getSelectionModel().clearAndSelect(0);
        });
        for (int i = 0; i < files.getItems().size(); i++) {
            int chosen = files.getSelectionModel().getSelectedIndex();
            if (sheet.equals(
                    window.screens().compute(() -> files.getColumns().get(1).getCellData(chosen)))) {
                return;
            }
            robot.type(KeyCode.DOWN);
        }
    }

    private void take() {
        Node take = window.screens().find("#intake-take");
        assertThat(((CheckBox) take).isSelected()).isFalse();
        window.screens().run(take::requestFocus);
        robot.type(KeyCode.SPACE);
        window.quiet();
        assertThat(((CheckBox) window.screens().find("#intake-take")).isSelected())
                .isTrue();
    }
}
