package org.shikao.gui.supplies;

import org.shikao.flow.KeepLedger;
import org.shikao.flow.PlanSupplies;

/** The flows of the supplies page. */
public record SuppliesFlows(PlanSupplies supplies, KeepLedger ledger) {}
