package org.shikao.exam.rules;

import java.util.List;

/** Rule 7. Where the tasks come from and which experiments are in the pool; an empty pool means the whole catalogue. */
public record TaskRule(Source source, Variant variant, List<String> pool) {
    /** Who made the pool of tasks (rule 7). */
    public enum Source {
        PROVINCE,
        CITY,
        COUNTY
    }

    /** Ordinary apparatus, digital sensors, or both (rule 7). */
    public enum Variant {
        ORDINARY,
        DIGITAL,
        BOTH
    }

    public TaskRule {
        pool = List.copyOf(pool);
    }
}
