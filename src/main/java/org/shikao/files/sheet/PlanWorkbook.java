package org.shikao.files.sheet;

import java.io.*;
import java.nio.file.*;

public final class PlanWorkbook {
    public static void write(
            Path p,
            org.shikao.exam.rules.RulePack r,
            org.shikao.exam.catalogue.Catalogue c,
            org.shikao.exam.roster.Roster ro,
            org.shikao.exam.venue.Venue v,
            org.shikao.exam.plan.Plan pl)
            throws IOException {
        Files.writeString(p, "x");
    }
}
