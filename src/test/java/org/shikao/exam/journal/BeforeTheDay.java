package org.shikao.exam.journal;

import java.util.List;

/** What two people draw in public, and the plan that is sealed, before a random day. */
final class BeforeTheDay {
    private static final String DIGEST = "ab".repeat(32);

    private BeforeTheDay() {}

    /** First to last; the second draws take the place of the first. */
    static List<Fact> prepared() {
        return List.of(
                units("cd", ""),
                groups("cd", ""),
                new Fact.PlanSealed(DIGEST),
                units("ef", "重抽"),
                groups("ef", "重抽"),
                new Fact.PlanSealed(DIGEST));
    }

    private static Fact groups(String seed, String reason) {
        return new Fact.GroupsDrawn(DIGEST, "1234567890", seed.repeat(32), reason, "张", "李");
    }

    static Fact units(String seed, String reason) {
        return new Fact.UnitsDrawn(DIGEST, "1234567890", seed.repeat(32), List.of("A", "B"), reason, "张", "李");
    }
}
