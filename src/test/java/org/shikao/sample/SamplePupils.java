package org.shikao.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Candidate.Sex;

/** Draws the pupils of a school's grade: names, birth dates fitting the grade, identity numbers, classes. */
final class SamplePupils {
    private static final int CLASS_SIZE = 48;
    private final Random random;
    private final SampleIds ids;
    private final SampleNames names;
    private final Set<String> personKeys = new HashSet<>();

    SamplePupils(Random random) {
        this.random = random;
        ids = new SampleIds(random);
        names = new SampleNames(random);
    }

    List<Candidate> of(int school, int grade, int count) {
        List<Candidate> pupils = new ArrayList<>();
        for (int serial = 1; serial <= count; serial++) {
            pupils.add(pupil(school, grade, serial));
        }
        return pupils;
    }

    private Candidate pupil(int school, int grade, int serial) {
        Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
        LocalDate birth = birthDate(grade);
        String name = name(school, grade, serial, birth);
        String id = ids.next(birth, sex);
        return Candidate.of(candidateNo(school, grade, serial), name)
                .sex(sex)
                .idNo(id)
                .studentNo("G" + id)
                .schoolCode(SampleCounty.SCHOOLS.get(school).code())
                .grade(grade)
                .className(className(school, grade, 1 + (serial - 1) / CLASS_SIZE))
                // these two schools have no such column
                .candidateType(school == 1 || school == 6 ? "" : "应届")
                .build();
    }

    private String name(int school, int grade, int serial, LocalDate birth) {
        int rare = serial - 20;
        if (grade == 9 && school < 5 && rare >= 0 && rare < 3) {
            return SampleNames.RARE.get(school * 3 + rare);
        }
        int dotted = serial - 30;
        if (grade == 9 && school == 2 && dotted >= 0 && dotted < SampleNames.DOTTED.size()) {
            return SampleNames.DOTTED.get(dotted);
        }
        String name = names.surname() + names.given();
        while (!personKeys.add(name + birth)) {
            name = names.surname() + names.given();
        }
        return name;
    }

    /** September to August, so that a pupil of grade 9 is 14 or 15 in May 2026. */
    private LocalDate birthDate(int grade) {
        return LocalDate.of(2019 - grade, 9, 1).plusDays(random.nextInt(365));
    }

    /** Twelve digits with a leading zero: 026 (year), 9901 (county), school, serial; grade 8 counts from 601. */
    static String candidateNo(int school, int grade, int serial) {
        return "0269901%02d%03d".formatted(school + 1, grade == 9 ? serial : 600 + serial);
    }

    /** Each school writes its classes in its own way. */
    private static String className(int school, int grade, int no) {
        String han = grade == 9 ? "九" : "八";
        return switch (school % 5) {
            case 0 -> han + "(" + no + ")班";
            case 1 -> grade + "0" + no + "班";
            case 2 -> han + "年级" + no + "班";
            case 3 -> "初" + (grade == 9 ? "三" : "二") + no + "班";
            default -> grade + "." + no;
        };
    }
}
