package org.shikao.store;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.shikao.exam.plan.Plan;

/** The plan as a whole. */
final class PlanTables {
    private PlanTables() {}

    static Plan load(Handle handle) {
        return new Plan(
                MetaTable.get(handle, MetaTable.PLAN_SEED).orElse(Plan.EMPTY.seed()),
                SessionTable.all(handle, StationTable.all(handle), SeatTable.all(handle), TeamTable.all(handle)));
    }

    static void save(Handle handle, Plan plan) throws SQLException {
        MetaTable.put(handle, MetaTable.PLAN_SEED, plan.seed());
        SessionTable.replace(handle, plan.sessions());
        StationTable.replace(handle, plan.sessions());
        SecondMarkerTable.replace(handle, plan.sessions());
        TeamTable.replace(handle, plan.sessions());
        SeatTable.replace(handle, plan.sessions());
    }
}
