package org.shikao.exam.result;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.School;
import org.shikao.exam.rules.OutcomeRule.Exemption;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.venue.Examiner;
import org.shikao.exam.venue.Room;
import org.shikao.exam.venue.Site;
import org.shikao.exam.venue.Venue;

/** A handful of candidates of three schools, and one or two sites with room and examiners enough for any rule. */
final class RandomCounty {
    private final Random random;
    private final RulePack pack;

    RandomCounty(Random random, RulePack pack) {
        this.random = random;
        this.pack = pack;
    }

    Roster roster() {
        List<Candidate> candidates = new ArrayList<>();
        int count = 3 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            String school = "41" + (1 + random.nextInt(3));
            String no = String.format(Locale.ROOT, "2026%04d", i + 1);
            candidates.add(Candidate.of(no, "考生" + no)
                    .studentNo("G" + (999 - i))
                    .schoolCode(school)
                    .grade(random.nextInt(5) == 0 ? 8 : 9)
                    .className("90" + random.nextInt(3))
                    .needs(random.nextInt(15) == 0 ? "wheelchair" : "")
                    .exemptions(exemptions())
                    .build());
        }
        List<School> schools = List.of(new School("411", "一中"), new School("412", "二中"), new School("413", "三中"));
        return new Roster(schools, candidates);
    }

    private Map<Subject, String> exemptions() {
        Map<Subject, String> exempt = new EnumMap<>(Subject.class);
        List<Exemption> kinds = pack.outcomes().exemptions();
        for (Subject subject : Subject.values()) {
            if (!kinds.isEmpty() && random.nextInt(14) == 0) {
                exempt.put(subject, kinds.get(random.nextInt(kinds.size())).code());
            }
        }
        return exempt;
    }

    /**
     * Most examiners come from a school of their own, so that no rule of avoidance can leave a bench unwatched; some come from the
     * candidates' schools or have relatives among them, whom the rules keep away; and partners send as many as it takes.
     */
    Venue venue() {
        List<Site> sites = new ArrayList<>();
        List<Room> rooms = new ArrayList<>();
        List<Examiner> examiners = new ArrayList<>();
        Set<Subject> all = EnumSet.allOf(Subject.class);
        for (int s = 1; s <= 1 + random.nextInt(2); s++) {
            String site = "S" + s;
            sites.add(new Site(site, "考点" + s, "", "", List.of()));
            for (int r = 0; r < 1 + random.nextInt(3); r++) {
                List<Integer> broken = random.nextBoolean() ? List.of(2) : List.of();
                int benches = 3 + random.nextInt(6);
                rooms.add(new Room(site, String.valueOf((char) ('A' + r)), "", all, benches, 4, broken, List.of(1, 3)));
            }
            for (int e = 0; e < 24; e++) {
                String code = "E" + s + String.format(Locale.ROOT, "%02d", e);
                examiners.add(new Examiner(code, "", "8" + s + e, site, Examiner.Role.EXAMINER, all, true, List.of()));
            }
            for (int e = 0; e < 6; e++) {
                List<String> relatives = random.nextBoolean() ? List.of("20260001", "20260003") : List.of();
                String school = random.nextBoolean() ? "41" + (1 + random.nextInt(3)) : "9" + s + e;
                String code = "F" + s + String.format(Locale.ROOT, "%02d", e);
                examiners.add(new Examiner(code, "", school, site, Examiner.Role.EXAMINER, all, true, relatives));
            }
            for (List<String> pair : pack.examiner().pairedSchools()) {
                for (int e = 0; e < 36; e++) {
                    String code = "P" + s + String.format(Locale.ROOT, "%02d", e);
                    examiners.add(new Examiner(
                            code, "", pair.get(e % 2), site, Examiner.Role.EXAMINER, all, true, List.of()));
                }
            }
        }
        return new Venue(sites, rooms, examiners);
    }
}
