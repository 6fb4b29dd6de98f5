package org.shikao.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.shikao.exam.catalogue.Hazard;
import org.shikao.exam.plan.BottleNeed;
import org.shikao.exam.plan.DaySupplies;
import org.shikao.exam.plan.DaySupplies.ApparatusNeed;
import org.shikao.exam.plan.DaySupplies.ReagentNeed;
import org.shikao.exam.plan.DaySupplies.WasteNeed;

/** What a site needs on a day as {@code --json} prints it; amounts are integer hundredths of their unit. */
record SupplyRow(
        String site,
        LocalDate day,
        List<ApparatusNeed> apparatus,
        List<ReagentNeed> reagents,
        List<Bottle> regulated,
        List<WasteNeed> wastes) {
    /** A regulated bottle under the name and with the amount that the ledger has. */
    record Bottle(String reagent, String concentration, String unit, Set<Hazard> flags, long used, long planned) {
        private static Bottle of(BottleNeed need) {
            return new Bottle(
                    need.stock().name(),
                    need.stock().concentration(),
                    need.stock().unit(),
                    need.flags(),
                    need.used(),
                    need.ready());
        }
    }

    static SupplyRow of(DaySupplies day) {
        return new SupplyRow(
                day.siteCode(),
                day.date(),
                day.apparatus(),
                day.reagents(),
                day.regulated().stream().map(Bottle::of).toList(),
                day.wastes());
    }
}
