package org.shikao.exam.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Hazard;
import org.shikao.exam.catalogue.Reagent;
import org.shikao.exam.plan.Stock;

/**
 * The small exam with reagents: every candidate at {@code PH1} uses 10 mL of dilute acid as it is bought, at {@code PH2} 3 g of permanganate and 5 mL of
 * the acid in another concentration; water is not regulated. In session P1, 101 sits PH2, 102 sits PH1 and 104 sits PH1.
 */
final class LedgerExam {
    static final SmallExam EXAM = exam();
    static final LedgerKey ACID = key(new Stock("稀盐酸", "3 mol/L", "mL"));
    static final LedgerKey STRONGER = key(new Stock("稀盐酸", "6 mol/L", "mL"));
    static final LedgerKey CONCENTRATED = key(new Stock("浓盐酸", "37 %", "mL"));
    static final LedgerKey SALT = key(new Stock("高锰酸钾", "固体", "g"));
    static final LedgerKey STRIP = key(new Stock("镁条", "", "根"));

    private LedgerExam() {}

    private static LedgerKey key(Stock stock) {
        return new LedgerKey("S1", LocalDate.of(2027, 5, 16), stock);
    }

    private static SmallExam exam() {
        return equipped(SmallExam.usual());
    }

    /** The same exam with reagents. */
    static SmallExam equipped(SmallExam bare) {
        List<Experiment> experiments = bare.catalogue().experiments().stream()
                .map(LedgerExam::equipped)
                .toList();
        return new SmallExam(bare.rules(), new Catalogue("2022", experiments), bare.plan());
    }

    /** The usual exam with solutions that are made of regulated bottles; see {@code BottleLedgerTest}. */
    static SmallExam diluted() {
        SmallExam bare = SmallExam.usual();
        List<Experiment> experiments = bare.catalogue().experiments().stream()
                .map(e -> with(e, solutions(e.id())))
                .toList();
        return new SmallExam(bare.rules(), new Catalogue("2022", experiments), bare.plan());
    }

    private static List<Reagent> solutions(String id) {
        return switch (id) {
            case "PH1" -> List.of(reagent("稀盐酸", "1∶3，由浓盐酸稀释", 1000, "mL", Hazard.YZD3));
            case "PH2" ->
                List.of(
                        reagent("稀盐酸", "1∶4，由浓盐酸稀释", 500, "mL", Hazard.YZD3),
                        reagent("过氧化氢溶液", "5 %，由 30 % 的溶液稀释", 2000, "mL", Hazard.YZB));
            default -> List.of();
        };
    }

    private static Experiment equipped(Experiment e) {
        List<Reagent> reagents = switch (e.id()) {
            case "PH1" -> List.of(reagent("稀盐酸", "3 mol/L", 1000, "mL", Hazard.YZD3), reagent("水", "", 5000, "mL"));
            case "PH2" ->
                List.of(
                        reagent("高锰酸钾", "固体", 300, "g", Hazard.YZD3, Hazard.YZB),
                        reagent("稀盐酸", "6 mol/L", 500, "mL", Hazard.YZD3),
                        reagent("镁条", "", 200, "根", Hazard.YZB));
            default -> List.of();
        };
        return with(e, reagents);
    }

    private static Experiment with(Experiment e, List<Reagent> reagents) {
        return new Experiment(
                e.id(),
                e.subject(),
                e.title(),
                e.edition(),
                e.sources(),
                e.minutes(),
                e.variant(),
                e.hazards(),
                e.apparatus(),
                reagents,
                e.wasteStreams(),
                e.benchInitialState(),
                e.resetSteps(),
                e.candidateSheet(),
                e.rubric());
    }

    private static Reagent reagent(String name, String concentration, int hundredths, String unit, Hazard... flags) {
        return new Reagent(name, concentration, new Marks(hundredths), unit, 30, Set.of(flags));
    }

    static Fact issue(LedgerKey key, long amount) {
        return move(key, LedgerMove.ISSUED, amount);
    }

    static Fact back(LedgerKey key, long amount) {
        return move(key, LedgerMove.RETURNED, amount);
    }

    static Fact spill(LedgerKey key, long amount) {
        return move(key, LedgerMove.DISPOSED, amount);
    }

    private static Fact move(LedgerKey key, LedgerMove move, long amount) {
        return new Fact.ReagentMoved(key, move.name(), amount, "打翻", "保管甲", "保管乙");
    }

    static Fact correct(LedgerKey key, String line, long old, long now) {
        return new Fact.ReagentCorrected(key, line, old, now, "看错刻度", "保管甲", "保管乙");
    }

    static Fact close(LedgerKey key, String reason) {
        return new Fact.ReagentClosed(key, reason, "保管甲", "保管乙");
    }

    static LedgerPage page(Laptop laptop, LedgerKey key) {
        return laptop.day().ledger().page(key).orElseThrow();
    }
}
