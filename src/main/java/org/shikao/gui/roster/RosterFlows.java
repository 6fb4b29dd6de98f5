package org.shikao.gui.roster;

import org.shikao.flow.ImportPhotos;
import org.shikao.flow.ImportRoster;
import org.shikao.flow.ReportFindings;

/** The flows behind the roster page. */
public record RosterFlows(ImportRoster roster, ImportPhotos photos, ReportFindings report, DeskFlows desk) {}
