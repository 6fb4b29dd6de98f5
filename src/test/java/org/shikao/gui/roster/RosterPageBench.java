package org.shikao.gui.roster;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.gui.ExamWindow;
import org.shikao.gui.Hand;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;
import org.shikao.gui.Windowed;

/**
 * How long the page of 20,000 candidates takes to scroll by a page and to filter, each until it is laid out. It prints and judges nothing,
 * and is run by name only.
 */
@ExtendWith(Windowed.class)
class RosterPageBench {
    private static final int CANDIDATES = 20_000;
    private static final int PAGES = 200;

    @TempDir
    private Path folder;

    @Test
    void scrollsAndFilters() throws Exception {
        ExamWindow window = RosterWindow.empty();
        try {
            fill(window);
            scroll(window);
            filter(window);
        } finally {
            window.close();
        }
    }

    private void fill(ExamWindow window) throws IOException {
        window.open(SampleExam.copy(Stage.NEW, Files.createDirectories(folder.resolve("exam"))));
        window.screens().files().answer(BigRoster.write(folder.resolve("全市.csv"), CANDIDATES));
        long began = System.nanoTime();
        new Hand().clickOn("#gui-roster-import");
        window.quiet();
        System.out.printf("imported and shown in %d ms%n", (System.nanoTime() - began) / 1_000_000);
    }

    private static void scroll(ExamWindow window) {
        TableView<?> table = (TableView<?>) window.screens().find("#roster-table");
        List<Long> taken = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            int row = page * (CANDIDATES / PAGES);
            taken.add(timed(window, () -> table.scrollTo(row)));
        }
        tell("a jump of 100 rows", taken);
    }

    private static void filter(ExamWindow window) {
        TextField field = (TextField) window.screens().find(".filter-field");
        for (String typed : List.of("0", "02", "0269902199", "z", "zz", "赵", "第1中学", "")) {
            List<Long> taken = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                window.screens().run(() -> field.setText("-"));
                taken.add(timed(window, () -> field.setText(typed)));
            }
            tell("the filter \"" + typed + "\"", taken);
        }
        ComboBox<?> school = (ComboBox<?>) window.screens().find("#roster-school");
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int at = i;
            taken.add(timed(window, () -> school.getSelectionModel().select(at % 10)));
        }
        tell("a school", taken);
    }

    /** Processor time of the window's thread for the change and the layout it asks for; painting is the machine's matter. */
    private static long timed(ExamWindow window, Runnable change) {
        return window.screens().compute(() -> {
            long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            change.run();
            var root = window.screens().stage().getScene().getRoot();
            root.applyCss();
            root.layout();
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began;
        });
    }

    private static void tell(String what, List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%s: median %.1f ms, slowest %.1f ms of %s%n",
                what,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length - 1] / 1e6,
                Arrays.stream(sorted).count());
    }
}
