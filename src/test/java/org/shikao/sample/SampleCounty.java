package org.shikao.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.School;
import org.shikao.exam.venue.Venue;

/** The invented county of Yunling (云岭县): 12 schools, 1,200 candidates of grade 9 and 400 of grade 8, 3 sites. */
public final class SampleCounty {
    /** The seed of the files under {@code sample-data}. */
    static final long SEED = 20260512L;

    public static final String NAME = "云岭县";
    public static final List<School> SCHOOLS = schools();
    private static final int[] GRADE_9 = {168, 144, 132, 120, 108, 102, 96, 90, 78, 66, 54, 42};
    private static final int[] GRADE_8 = {56, 48, 44, 40, 36, 34, 32, 30, 26, 22, 18, 14};

    private final List<Candidate> candidates = new ArrayList<>();

    private SampleCounty(long seed) {
        SamplePupils pupils = new SamplePupils(new Random(seed));
        for (int school = 0; school < SCHOOLS.size(); school++) {
            candidates.addAll(pupils.of(school, 9, GRADE_9[school]));
            candidates.addAll(pupils.of(school, 8, GRADE_8[school]));
        }
        candidates.replaceAll(SampleCases::special);
        candidates.sort(Comparator.comparing(Candidate::candidateNo));
    }

    public static SampleCounty make() {
        return new SampleCounty(SEED);
    }

    public Roster roster() {
        return new Roster(SCHOOLS, candidates);
    }

    public List<Candidate> of(School school) {
        return candidates.stream()
                .filter(c -> c.schoolCode().equals(school.code()))
                .toList();
    }

    public Venue venue() {
        return SampleVenue.of(candidates);
    }

    private static List<School> schools() {
        List<School> schools = new ArrayList<>();
        for (String name : List.of(
                "云岭县第一中学",
                "云岭县第二中学",
                "云岭县民族中学",
                "城关镇初级中学",
                "白岩镇中学",
                "龙潭镇中学",
                "青溪镇中学",
                "石门坎乡中学",
                "高坪乡九年制学校",
                "雾竹乡九年制学校",
                "桐木寨学校",
                "半坡民族学校")) {
            schools.add(new School("32990100%02d".formatted(schools.size() + 1), name));
        }
        return List.copyOf(schools);
    }

    /** Words that a roster file uses for a candidate's needs. */
    static final Map<String, String> NEEDS =
            Map.of("wheelchair", "轮椅", "large-print", "大字卷", "left-handed", "左利手", "colour-blind", "色弱");
}
