package org.shikao.sample.defect;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.shikao.sample.SampleIds;

/** What the files of one county share: the form of candidate numbers, its schools, and that nobody is there twice. */
final class County {
    /** A school with its identifier. */
    record SchoolOf(String code, String name) {}

    private static final String[] PLACES = "云岭 龙潭 半坡 清溪 石门 白水 大桥 红旗 双河 新田".split(" ");
    private static final String[] KINDS = {"中学", "初级中学", "民族中学", "九年一贯制学校", "实验学校", "镇中心学校"};
    private static final int AREA = 990101;

    private final Random random;
    private final String prefix;
    private final int serials;
    private final Set<String> given = new HashSet<>();
    private int serial;

    County(Random random) {
        this(random, "0269901", "2026", "202699", "99", "0126", "26990", "430126");
    }

    /** A county whose candidate numbers begin with one of these. */
    County(Random random, String... prefixes) {
        this.random = random;
        prefix = prefixes[random.nextInt(prefixes.length)];
        serials = 4 + random.nextInt(3);
        serial = 1 + random.nextInt(500);
    }

    SchoolOf school() {
        while (true) {
            String code = "32990%05d".formatted(random.nextInt(100_000));
            String name = "云岭县" + PLACES[random.nextInt(PLACES.length)] + KINDS[random.nextInt(KINDS.length)];
            if (given.add(name) && given.add(code)) {
                return new SchoolOf(code, name);
            }
        }
    }

    /** Whether a spreadsheet may keep the numbers as numbers without a loss. */
    boolean numbersAreNumbers() {
        return !prefix.startsWith("0");
    }

    String candidateNo() {
        serial += 1 + random.nextInt(3);
        return prefix + ("%0" + serials + "d").formatted(serial);
    }

    /** Pupils of a school and grade in classes, in the order of their classes. */
    List<Pupil> pupils(SchoolOf school, int grade, int count, Predicate<String> holds) {
        Names names = new Names(random, holds);
        int classes = 1 + random.nextInt(3);
        List<Pupil> pupils = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Pupil pupil = new Pupil()
                    .with(Field.CANDIDATE_NO, candidateNo())
                    .with(Field.NAME, names.next())
                    .with(Field.SCHOOL_CODE, school.code())
                    .with(Field.SCHOOL_NAME, school.name())
                    .with(Field.GRADE, String.valueOf(grade))
                    .with(Field.CLASS_NAME, String.valueOf(1 + i * classes / count));
            person(pupil, grade);
            extras(pupil);
            pupils.add(pupil);
        }
        likenesses(pupils);
        return pupils;
    }

    private void person(Pupil pupil, int grade) {
        LocalDate born = LocalDate.of(2019 - grade, 9, 1).plusDays(random.nextInt(364));
        boolean boy = random.nextBoolean();
        identity(pupil, born, unused(born, boy));
    }

    /** Gives a birth date and an identity number with its sex and student number. */
    static void identity(Pupil pupil, LocalDate born, String id) {
        pupil.with(Field.BIRTH_DATE, born.format(DateTimeFormatter.BASIC_ISO_DATE))
                .with(Field.ID_NO, id)
                .with(Field.STUDENT_NO, "G" + id)
                .with(Field.SEX, (id.charAt(16) - '0') % 2 == 1 ? "男" : "女");
    }

    String unused(LocalDate born, boolean boy) {
        while (true) {
            String id = SampleIds.of(born, 1 + 2 * random.nextInt(499) + (boy ? 0 : 1));
            if (given.add(id)) {
                return id;
            }
        }
    }

    /** Some have no identity number, an exemption, a need, a remark. */
    private void extras(Pupil pupil) {
        pupil.with(Field.CANDIDATE_TYPE, random.nextInt(20) == 0 ? "往届" : "应届");
        if (random.nextInt(25) == 0) {
            String like = pupil.get(Field.ID_NO);
            String temporary = "L" + AREA + like.substring(6, 14) + like.substring(13, 17);
            pupil.with(Field.STUDENT_NO, random.nextBoolean() && given.add(temporary) ? temporary : "J" + like)
                    .with(Field.ID_NO, "");
        }
        if (random.nextInt(15) == 0) {
            String[] reasons = {"残疾", "伤病"};
            String reason = reasons[random.nextInt(2)];
            String subject = pupil.grade() == 8 ? "生物" : random.nextBoolean() ? "化学" : "物理";
            String[] ways = {reason, subject + "：" + reason, subject + ":" + reason, "无", "否"};
            pupil.with(Field.EXEMPTION, ways[random.nextInt(ways.length)]);
        }
        if (random.nextInt(15) == 0) {
            String[] needs = {"轮椅", "左利手", "色弱", "无", "左利手、色弱", "大字卷"};
            pupil.with(Field.NEEDS, needs[random.nextInt(needs.length)]);
        }
        if (random.nextInt(10) == 0) {
            String[] remarks = {"寄宿", "3月转入", "父母在外务工", "无", "-", "借读 2024.9", "=住校", "+86"};
            pupil.with(Field.REMARK, remarks[random.nextInt(remarks.length)]);
        }
    }

    /** Twins and people of one name, who are not the same people. */
    private void likenesses(List<Pupil> pupils) {
        if (pupils.size() < 6 || random.nextInt(3) > 0) {
            return;
        }
        Pupil twin = pupils.get(1);
        Pupil other = pupils.get(2);
        if (!twin.get(Field.ID_NO).isEmpty()) {
            int sequence = Integer.parseInt(twin.get(Field.ID_NO).substring(14, 17));
            String id = SampleIds.of(twin.born(), sequence + 1);
            if (sequence < 999 && given.add(id)) {
                identity(other, twin.born(), id);
                other.with(Field.NAME, "向子双");
                twin.with(Field.NAME, "向子喜");
            }
        }
        pupils.get(4).with(Field.NAME, "张子轩");
        pupils.get(5).with(Field.NAME, "张子轩");
    }
}
