package org.shikao.gui.supplies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Problem;
import org.shikao.gui.ExamModels;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;
import org.shikao.gui.control.StepState;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

class SuppliesModelTest {
    private final ExamModels exam = new ExamModels();
    private final SuppliesModel model =
            new SuppliesModel(exam.workspace(), new SuppliesFlows(exam.wiring().supplies, exam.wiring().ledger));
    private final LedgerModel ledger = model.ledger();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        exam.close();
    }

    @Test
    void needsNothingBeforeThereIsAPlan() {
        open(Stage.VENUE);
        assertThat(model.needs()).isEmpty();
        assertThat(model.pages()).isEmpty();
        assertThat(model.stepProperty().get()).isEqualTo(StepState.EMPTY);
        assertThat(model.stateProperty().get()).isNull();
    }

    @Test
    void beginsWithOneSiteAndDayAndShowsAllWhenAsked() {
        open(Stage.PLANNED);
        assertThat(model.needs()).hasSize(1);
        int one = model.pages().size();
        model.siteProperty().set("");
        model.dayProperty().set("");
        assertThat(model.needs()).hasSize(model.viewProperty().get().needs().size());
        assertThat(model.pages().size()).isGreaterThan(one);
    }

    @Test
    void letsGoOfADayThatTheSiteDoesNotHave() {
        open(Stage.PLANNED);
        model.dayProperty().set("2026-01-01");
        model.siteProperty().set(model.viewProperty().get().sites().get(1));
        assertThat(model.dayProperty().get()).isEmpty();
    }

    @Test
    void findsReagentsByWhatIsTyped() {
        open(Stage.PLANNED);
        SupplyRows rows =
                new SupplyRows(Texts.in(Lang.ZH_CN), model.viewProperty().get());
        List<List<String>> all = rows.of(SupplyTable.REAGENTS, model.needs(), "");
        List<List<String>> acid = rows.of(SupplyTable.REAGENTS, model.needs(), " 盐酸 ");
        assertThat(acid).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(acid).allSatisfy(row -> assertThat(row).anyMatch(cell -> cell.contains("盐酸")));
        assertThat(rows.of(SupplyTable.WASTES, model.needs(), "没有这种")).isEmpty();
    }

    @Test
    void everyTableHasACellForEachColumnInBothLanguages() {
        open(Stage.PLANNED);
        for (Lang lang : Lang.values()) {
            SupplyRows rows =
                    new SupplyRows(Texts.in(lang), model.viewProperty().get());
            for (SupplyTable table : SupplyTable.values()) {
                assertThat(rows.of(table, model.viewProperty().get().needs(), ""))
                        .isNotEmpty()
                        .allSatisfy(
                                row -> assertThat(row).hasSize(table.columns().size() + 2));
            }
        }
    }

    @Test
    void recordsOnlyWithAnAmountAndTwoNames() {
        open(Stage.PLANNED);
        ledger.choose(model.pages().get(0));
        assertThat(ledger.recordableProperty().get()).isFalse();
        type("12.5", "", "甲", " ");
        assertThat(ledger.recordableProperty().get()).isFalse();
        type("12.5", "", "甲", "乙");
        assertThat(ledger.recordableProperty().get()).isTrue();
        ledger.entryProperty().set(LedgerModel.Entry.CORRECTED);
        assertThat(ledger.recordableProperty().get()).as("no line is chosen").isFalse();
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() {
        open(Stage.PLANNED);
        ledger.choose(model.pages().get(0));
        type("-3", "", "甲", "乙");
        ledger.record(page -> {
            throw new AssertionError("recorded");
        });
        assertThat(codes()).containsExactly("LEDGER_AMOUNT");
        type("3,5", "", "甲", "乙");
        ledger.record(page -> {
            throw new AssertionError("recorded");
        });
        assertThat(codes()).containsExactly("LEDGER_NOT_AN_AMOUNT");
        type("3", "", "甲", "甲");
        ledger.record(page -> {
            throw new AssertionError("recorded");
        });
        assertThat(codes()).containsExactly("DAY_NEEDS_TWO_PEOPLE");
        assertThat(ledger.amountProperty().get()).isEqualTo("3");
    }

    @Test
    void issuesReturnsCorrectsAndCloses() {
        open(Stage.PLANNED);
        ledger.choose(model.pages().get(0));
        type("100", "", "甲", "乙");
        ledger.record(page -> assertThat(page.issued()).isEqualTo(10_000));
        assertThat(ledger.chosenProperty().get().issued()).isEqualTo(10_000);
        assertThat(ledger.amountProperty().get()).isEmpty();
        assertThat(model.stepProperty().get()).isEqualTo(StepState.IN_PROGRESS);

        ledger.lineProperty().set(ledger.chosenProperty().get().lines().get(0));
        ledger.entryProperty().set(LedgerModel.Entry.CORRECTED);
        type("90", "看错", "甲", "乙");
        ledger.record(page -> assertThat(page.issued()).isEqualTo(9_000));
        assertThat(ledger.lineProperty().get().changes()).hasSize(1);

        ledger.close(page -> {
            throw new AssertionError("closed though nobody sat yet");
        });
        assertThat(codes()).containsExactly("LEDGER_SESSIONS_OPEN");
        ledger.reasonProperty().set("考试取消，试剂封存");
        ledger.close(page -> assertThat(page.isClosed()).isTrue());
        assertThat(ledger.chosenProperty().get().isClosed()).isTrue();
        assertThat(ledger.closableProperty().get()).isFalse();
    }

    @Test
    void warnsOfReagentsThatWereNotIssued() {
        open(Stage.PLANNED);
        int regulated = model.pages().size();
        assertThat(model.hints())
                .filteredOn(p -> p.code().equals("SUPPLIES_NOT_ISSUED"))
                .hasSize(regulated);
        ledger.choose(model.pages().get(0));
        type("1", "", "甲", "乙");
        ledger.record(page -> {});
        assertThat(model.hints())
                .filteredOn(p -> p.code().equals("SUPPLIES_SHORT"))
                .hasSize(1);
    }

    @Test
    void writesListAndLedgerAsWorkbookAndPdf() throws Exception {
        open(Stage.PLANNED);
        for (String name : List.of("a.xlsx", "a.pdf")) {
            Path list = folder.resolve("list-" + name);
            Path book = folder.resolve("ledger-" + name);
            model.export(list, done -> assertThat(done).isEqualTo(list));
            model.exportLedger(book, done -> assertThat(done).isEqualTo(book));
            assertThat(Files.size(list)).isGreaterThan(1_000);
            assertThat(Files.size(book)).isGreaterThan(1_000);
            assertThat(model.writtenProperty().get()).isEqualTo(book);
        }
    }

    @Test
    void forgetsEverythingWithTheExam() {
        open(Stage.PLANNED);
        ledger.choose(model.pages().get(0));
        type("5", "r", "甲", "乙");
        model.queryProperty().set("盐酸");
        exam.workspace().close();
        assertThat(ledger.chosenProperty().get()).isNull();
        assertThat(ledger.amountProperty().get()).isEmpty();
        assertThat(model.queryProperty().get()).isEmpty();
        assertThat(model.viewProperty().get()).isNull();
    }

    private void open(Stage stage) {
        exam.workspace().open(SampleExam.copy(stage, folder));
        model.shown(true);
    }

    private void type(String amount, String reason, String first, String second) {
        ledger.amountProperty().set(amount);
        ledger.reasonProperty().set(reason);
        ledger.firstProperty().set(first);
        ledger.secondProperty().set(second);
    }

    private List<String> codes() {
        return ledger.problemsProperty().get().stream().map(Problem::code).toList();
    }
}
