package org.shikao.gui.results;

import org.shikao.flow.ExportResults;
import org.shikao.flow.HandleAppeals;
import org.shikao.flow.MakeUp;

/** What the page does with the open exam. */
public record ResultsFlows(ExportResults results, MakeUp makeUp, HandleAppeals appeals) {}
