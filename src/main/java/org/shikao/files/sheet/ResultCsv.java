package org.shikao.files.sheet;

import java.io.*;
import java.nio.file.*;

public final class ResultCsv {
    public static void write(
            Path p,
            org.shikao.exam.result.ResultTable t,
            org.shikao.exam.rules.RulePack r,
            org.shikao.exam.roster.Roster ro,
            org.shikao.text.Texts x)
            throws IOException {
        StringBuilder b = new StringBuilder();
        t.rows().forEach(w -> b.append(w.candidateNo() + "," + w.total() + "\n"));
        Files.writeString(p, b.toString());
    }
}
