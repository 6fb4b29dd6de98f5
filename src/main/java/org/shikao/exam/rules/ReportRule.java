package org.shikao.exam.rules;

import java.util.List;

/** Rules 36 to 39. When results go up, how many copies, who signs, appeal days, and the upload file's shape. */
public record ReportRule(
        Rhythm rhythm,
        int copies,
        List<String> signBlocks,
        boolean stamp,
        int appealDays,
        Appeal appeal,
        Format exportFormat,
        Encoding exportEncoding) {
    /** Rule 36. */
    public enum Rhythm {
        SESSION,
        HALF_DAY,
        DAY
    }

    /** Rule 38. What an appeal looks at, or who. */
    public enum Appeal {
        /** Marks added up or copied wrongly; judgement is not looked at again. */
        ARITHMETIC,
        /** A panel at the site, before the candidate leaves. */
        PANEL,
        /** The recording of the candidate's work. */
        VIDEO,
        /** A committee above the site. */
        COMMITTEE
    }

    /** Rule 39. */
    public enum Format {
        XLSX,
        CSV,
        DBF
    }

    /** Rule 39, for CSV. */
    public enum Encoding {
        UTF_8,
        GB18030
    }

    public ReportRule {
        signBlocks = List.copyOf(signBlocks);
    }
}
