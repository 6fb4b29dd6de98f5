package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.shikao.exam.Marks;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.School;
import org.shikao.exam.venue.Examiner;
import org.shikao.exam.venue.Room;
import org.shikao.exam.venue.Site;
import org.shikao.exam.venue.Venue;

/** Hand-made and random counties for the tests of the plan. */
public final class SampleCounty {

    static final Set<Subject> ALL = EnumSet.allOf(Subject.class);

    private final List<School> schools = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>();
    private final List<Room> rooms = new ArrayList<>();
    private final List<Examiner> examiners = new ArrayList<>();

    /** Candidates {@code 101001, 101002 …} of a school {@code 101}. */
    SampleCounty school(String code, int grade, int count) {
        if (schools.stream().noneMatch(s -> s.code().equals(code))) {
            schools.add(new School(code, "学校" + code));
        }
        for (int i = 0; i < count; i++) {
            String no = code + grade + String.format(Locale.ROOT, "%04d", i + 1);
            candidates.add(candidate(no, code, grade, "", Map.of()));
        }
        return this;
    }

    SampleCounty candidate(Candidate candidate) {
        candidates.add(candidate);
        return this;
    }

    SampleCounty site(String code, String... feeders) {
        sites.add(new Site(code, "考点" + code, "", "", List.of(feeders)));
        return this;
    }

    SampleCounty room(String site, String no, Set<Subject> subjects, int benches) {
        return room(site, no, subjects, benches, List.of(), List.of());
    }

    SampleCounty room(
            String site, String no, Set<Subject> subjects, int benches, List<Integer> broken, List<Integer> low) {
        rooms.add(new Room(site, no, "考室" + no, subjects, benches, 4, broken, low));
        return this;
    }

    /** Trained examiners of one school, free to go to any site unless one is named. */
    SampleCounty examiners(String school, String site, Set<Subject> subjects, int count) {
        for (int i = 0; i < count; i++) {
            String code = "E" + String.format(Locale.ROOT, "%03d", examiners.size() + 1);
            examiner(new Examiner(code, "", school, site, Examiner.Role.EXAMINER, subjects, true, List.of()));
        }
        return this;
    }

    SampleCounty examiner(Examiner examiner) {
        examiners.add(examiner);
        return this;
    }

    public Roster roster() {
        return new Roster(
                schools,
                candidates.stream()
                        .sorted((a, b) -> a.candidateNo().compareTo(b.candidateNo()))
                        .toList());
    }

    public Venue venue() {
        return new Venue(sites, rooms, examiners);
    }

    static Candidate candidate(String no, String school, int grade, String needs, Map<Subject, String> exemptions) {
        return Candidate.of(no, "考生" + no)
                .studentNo("S" + no)
                .schoolCode(school)
                .grade(grade)
                .className(grade + "01")
                .needs(needs)
                .exemptions(exemptions)
                .build();
    }

    /** {@code WL01 … , HX01 …, SW01 …}: this many ordinary experiments a subject, and a digital twin of the first of each. */
    static Catalogue catalogue(int perSubject) {
        List<Experiment> experiments = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            String prefix = List.of("WL", "HX", "SW").get(subject.ordinal());
            for (int i = 1; i <= perSubject; i++) {
                String id = prefix + String.format(Locale.ROOT, "%02d", i);
                experiments.add(experiment(id, subject, "实验" + id, "ordinary"));
            }
            experiments.add(experiment(prefix + "01D", subject, "实验" + prefix + "01", "digital"));
        }
        return new Catalogue("test", experiments);
    }

    private static Experiment experiment(String id, Subject subject, String title, String variant) {
        Rubric rubric = new Rubric(
                1, Marks.of(10), Rubric.Style.ADD, Marks.of(1), Rubric.Status.DRAFT, "", List.of(), List.of());
        return new Experiment(
                id, subject, title, "", List.of(), 15, variant, Set.of(), List.of(), List.of(), List.of(), "",
                List.of(), List.of(), rubric);
    }

    /** Twelve schools, 1,200 candidates in grade 9, 400 in grade 8, three sites, nine rooms, 60 examiners of one or two subjects. */
    public static SampleCounty mountain() {
        return mountain(Set.of());
    }

    /** The same with rooms that suit these subjects besides their own. */
    static SampleCounty mountain(Set<Subject> everywhere) {
        SampleCounty county = new SampleCounty();
        List<String> schools = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            String code = "4300" + (100 + i);
            schools.add(code);
            county.school(code, 9, 70 + i * 60 / 13 + (i == 12 ? 16 : 0));
            county.school(code, 8, 33 + (i > 8 ? 1 : 0));
        }
        int[] roomsOf = {4, 3, 2};
        for (int s = 0; s < 3; s++) {
            String site = "S" + (s + 1);
            county.site(site, schools.subList(s * 4, s * 4 + 4).toArray(new String[0]));
            for (int r = 0; r < roomsOf[s]; r++) {
                Set<Subject> subjects = roomsOf[s] == 2 ? EnumSet.copyOf(ALL) : EnumSet.of(Subject.values()[r % 3]);
                subjects.addAll(everywhere);
                county.room(site, String.valueOf((char) ('A' + r)), subjects, 12 + 4 * (r % 4), List.of(3), List.of(1));
            }
        }
        for (int i = 0; i < 60; i++) {
            Subject subject = Subject.values()[i / 3 % 3];
            Set<Subject> subjects =
                    i % 4 == 0 ? EnumSet.of(subject, Subject.values()[(i / 3 + 1) % 3]) : EnumSet.of(subject);
            county.examiners(schools.get(i / 5), "S" + (i % 3 + 1), subjects, 1);
        }
        return county;
    }

    /** One site with one laboratory of 48 benches, 96 candidates of four classes in turn, and examiners of another school. */
    public static SampleCounty wide() {
        SampleCounty county =
                new SampleCounty().site("S1").room("S1", "A", ALL, 48).examiners("900", "S1", ALL, 48);
        county.school("101", 9, 1);
        for (int i = 2; i < 98; i++) {
            String no = "1019" + String.format(Locale.ROOT, "%04d", i);
            county.candidate(Candidate.of(no, "考生" + no)
                    .studentNo("S" + (9000 - i))
                    .schoolCode("101")
                    .className("90" + (1 + i % 4))
                    .remark("R" + (i * 37 % 97))
                    .build());
        }
        return county;
    }

    /** A random county in which every subject has, at every site, rooms and enough examiners from elsewhere. */
    static SampleCounty random(long seed, int youngest) {
        SplittableRandom chance = new SplittableRandom(seed);
        SampleCounty county = new SampleCounty();
        int siteCount = chance.nextInt(1, 4);
        boolean feeders = chance.nextBoolean();
        for (int s = 1; s <= siteCount; s++) {
            String site = "S" + s;
            String[] named = feeders ? new String[] {"4" + s + "1", "4" + s + "2"} : new String[0];
            county.site(site, named);
            for (int r = 0; r < chance.nextInt(1, 4); r++) {
                List<Integer> broken = chance.nextBoolean() ? List.of(chance.nextInt(1, 9)) : List.of();
                county.room(site, String.valueOf((char) ('A' + r)), ALL, chance.nextInt(8, 25), broken, List.of(8, 6));
            }
            for (Subject subject : Subject.values()) {
                county.examiners("9" + s, site, EnumSet.of(subject), chance.nextInt(3, 9));
            }
            for (int k = 1; k <= 2; k++) {
                county.examiners("4" + s + k, chance.nextBoolean() ? site : "", ALL, chance.nextInt(0, 3));
                county.people(chance, "4" + s + k, youngest);
            }
        }
        return county;
    }

    private void people(SplittableRandom chance, String school, int youngest) {
        schools.add(new School(school, "学校" + school));
        for (int grade = youngest; grade <= 9; grade++) {
            int count = chance.nextInt(1, 60);
            for (int i = 0; i < count; i++) {
                String no = school + grade + String.format(Locale.ROOT, "%04d", i + 1);
                String needs = chance.nextInt(40) == 0 ? "wheelchair" : "";
                Map<Subject, String> exempt =
                        chance.nextInt(30) == 0 ? Map.of(Subject.values()[chance.nextInt(3)], "disabled") : Map.of();
                candidates.add(candidate(no, school, grade, needs, exempt));
            }
        }
        if (!candidates.isEmpty() && chance.nextBoolean()) {
            String relative = candidates.get(chance.nextInt(candidates.size())).candidateNo();
            String code = "R" + school;
            examiners.add(new Examiner(
                    code, "", "99", "S" + school.charAt(1), Examiner.Role.EXAMINER, ALL, true, List.of(relative)));
        }
    }
}
