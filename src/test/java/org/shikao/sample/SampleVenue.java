package org.shikao.sample;

import static org.shikao.exam.Subject.BIOLOGY;
import static org.shikao.exam.Subject.CHEMISTRY;
import static org.shikao.exam.Subject.PHYSICS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.venue.Examiner;
import org.shikao.exam.venue.Examiner.Role;
import org.shikao.exam.venue.Room;
import org.shikao.exam.venue.Site;
import org.shikao.exam.venue.Venue;

/** Three sites with nine laboratories, 60 examiners and 3 chief examiners of the sample county. */
final class SampleVenue {
    private static final int EXAMINERS = 60;

    private SampleVenue() {}

    static Venue of(List<Candidate> candidates) {
        return new Venue(sites(), rooms(), examiners(candidates));
    }

    private static List<Site> sites() {
        return List.of(
                new Site("01", "云岭县第一中学考点", "云岭县城关镇书院路1号", school(1), schools(1, 5)),
                new Site("02", "龙潭镇中学考点", "云岭县龙潭镇河街22号", school(6), schools(6, 9)),
                new Site("03", "雾竹乡九年制学校考点", "云岭县雾竹乡雾竹村", school(10), schools(10, 12)));
    }

    private static List<Room> rooms() {
        return List.of(
                new Room("01", "101", "物理实验室一", Set.of(PHYSICS), 24, 6, List.of(), List.of(1, 2)),
                new Room("01", "102", "化学实验室一", Set.of(CHEMISTRY), 24, 6, List.of(17), List.of(1, 2)),
                new Room("01", "201", "生物实验室", Set.of(BIOLOGY), 16, 4, List.of(), List.of(1)),
                new Room("01", "202", "理化综合实验室", EnumSet.of(PHYSICS, CHEMISTRY), 12, 4, List.of(), List.of()),
                new Room("02", "101", "物理实验室", Set.of(PHYSICS), 16, 4, List.of(), List.of(1)),
                new Room("02", "102", "化学实验室", Set.of(CHEMISTRY), 16, 4, List.of(9, 10), List.of(1)),
                new Room("02", "103", "理化生综合实验室", EnumSet.allOf(Subject.class), 12, 4, List.of(), List.of(1)),
                new Room("03", "101", "物理生物实验室", EnumSet.of(PHYSICS, BIOLOGY), 12, 4, List.of(), List.of(1)),
                new Room("03", "102", "理化生综合实验室", EnumSet.allOf(Subject.class), 12, 4, List.of(), List.of(1)));
    }

    private static List<Examiner> examiners(List<Candidate> candidates) {
        SampleNames names = new SampleNames(new Random(SampleCounty.SEED + 1));
        List<Examiner> people = new ArrayList<>();
        for (int site = 1; site <= 3; site++) {
            String name = names.surname() + names.given();
            people.add(new Examiner(
                    "Z%02d".formatted(site),
                    name,
                    "",
                    "0" + site,
                    Role.CHIEF,
                    EnumSet.noneOf(Subject.class),
                    true,
                    List.of()));
        }
        for (int no = 1; no <= EXAMINERS; no++) {
            people.add(examiner(no, names.surname() + names.given(), candidates));
        }
        return people;
    }

    private static Examiner examiner(int no, String name, List<Candidate> candidates) {
        List<String> recusals = no % 17 == 0 ? List.of(candidates.get(no * 23).candidateNo()) : List.of();
        return new Examiner(
                "J%03d".formatted(no),
                name,
                school(1 + no % 12),
                "",
                Role.EXAMINER,
                subjects(no),
                no != 31 && no != 58,
                recusals);
    }

    /** In a small school one teacher often teaches two of the subjects. */
    private static Set<Subject> subjects(int no) {
        return switch (no % 10) {
            case 0, 1, 2 -> EnumSet.of(PHYSICS, CHEMISTRY);
            case 3, 4 -> EnumSet.of(PHYSICS);
            case 5, 6 -> EnumSet.of(CHEMISTRY);
            case 7 -> EnumSet.of(BIOLOGY);
            case 8 -> EnumSet.of(CHEMISTRY, BIOLOGY);
            default -> EnumSet.of(PHYSICS, BIOLOGY);
        };
    }

    private static String school(int no) {
        return SampleCounty.SCHOOLS.get(no - 1).code();
    }

    private static List<String> schools(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(SampleVenue::school).toList();
    }
}
