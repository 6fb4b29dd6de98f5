package org.shikao.exam.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.plan.BottleNeed;
import org.shikao.exam.plan.DaySupplies;
import org.shikao.exam.plan.DaySupplies.ReagentNeed;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.Supplies;

/**
 * The pages that a plan can have. A page is a bottle; files of earlier versions kept one for each bench solution, and what stands there is
 * carried on there.
 *
 * @param bottles the pages foreseen, by site and day and in the order of the shopping list
 * @param solutions the pages of bench solutions that are made of a regulated bottle
 * @param keys all of them, those of solutions after the bottles of their day
 */
record LedgerNeeds(Map<LedgerKey, BottleNeed> bottles, Map<LedgerKey, ReagentNeed> solutions, List<LedgerKey> keys) {
    static LedgerNeeds of(Plan plan, Catalogue catalogue) {
        Map<LedgerKey, BottleNeed> bottles = new LinkedHashMap<>();
        Map<LedgerKey, ReagentNeed> solutions = new LinkedHashMap<>();
        List<LedgerKey> keys = new ArrayList<>();
        for (DaySupplies day : Supplies.of(plan, catalogue)) {
            List<BottleNeed> regulated = day.regulated();
            for (BottleNeed bottle : regulated) {
                bottles.put(new LedgerKey(day.siteCode(), day.date(), bottle.stock()), bottle);
                keys.add(new LedgerKey(day.siteCode(), day.date(), bottle.stock()));
            }
            for (ReagentNeed need : day.reagents()) {
                LedgerKey key = new LedgerKey(day.siteCode(), day.date(), need.kind());
                if (need.regulated() && !bottles.containsKey(key)) {
                    solutions.put(key, need);
                    keys.add(key);
                }
            }
        }
        return new LedgerNeeds(bottles, solutions, keys);
    }
}
