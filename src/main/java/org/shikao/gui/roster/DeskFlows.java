package org.shikao.gui.roster;

import org.shikao.flow.AddWalkIn;
import org.shikao.flow.CorrectCandidate;
import org.shikao.flow.DecideDuplicate;
import org.shikao.flow.DecideExemption;
import org.shikao.flow.ExportRoster;
import org.shikao.flow.ImportSecondList;
import org.shikao.flow.LinkWalkIn;
import org.shikao.flow.RemoveCandidates;

/**
 * What mends the list that is there.
 *
 * @param correct one field of a candidate
 * @param remove candidates that do not belong there
 * @param duplicates entries that may be one person
 * @param export the list as a workbook
 * @param walkIn somebody who came without being on it
 * @param link which candidate such a person is
 * @param exemption what a committee set for somebody exempt
 * @param second a list of exemptions, deferrals, needs and types
 */
public record DeskFlows(
        CorrectCandidate correct,
        RemoveCandidates remove,
        DecideDuplicate duplicates,
        ExportRoster export,
        AddWalkIn walkIn,
        LinkWalkIn link,
        DecideExemption exemption,
        ImportSecondList second) {}
