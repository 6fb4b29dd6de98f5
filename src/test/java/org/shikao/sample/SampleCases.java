package org.shikao.sample;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Candidate.Sex;

/** The candidates that are not like the others: twins, same names, no identity number, exempt, with needs or remarks. */
final class SampleCases {
    private static final LocalDate TWINS_BORN = LocalDate.of(2011, 2, 14);
    private static final LocalDate TRIPLE_BORN = LocalDate.of(2010, 11, 3);

    private SampleCases() {}

    static Candidate special(Candidate c) {
        return switch (c.candidateNo()) {
            case "026990101007" -> person(c, "向子轩", Sex.MALE, SampleIds.of(TWINS_BORN, 973));
            case "026990101008" -> person(c, "向子涵", Sex.FEMALE, SampleIds.of(TWINS_BORN, 974));
            case "026990107011" -> person(c, "石玉兰", Sex.FEMALE, SampleIds.of(TRIPLE_BORN, 976));
            case "026990107012" -> person(c, "石玉竹", Sex.FEMALE, SampleIds.of(TRIPLE_BORN, 978));
            case "026990103010", "026990104010", "026990106010" -> named(c, "张子轩");
            case "026990108010" -> person(c, "刘欣怡", Sex.FEMALE, SampleIds.of(TRIPLE_BORN, 980));
            case "026990109010" -> person(c, "刘欣怡", Sex.FEMALE, SampleIds.of(TRIPLE_BORN, 990));
            case "026990106015" -> named(c, "田");
            case "026990111003" -> without(c, "L990101" + birthOf(c) + "0427");
            case "026990111004" -> without(c, "J" + c.idNo());
            case "026990101602" -> without(c, "L990101" + birthOf(c) + "0311");
            case "026990102014", "026990106017", "026990112009" ->
                exempt(c, "disability", Subject.PHYSICS, Subject.CHEMISTRY);
            case "026990103021" -> exempt(c, "injury", Subject.CHEMISTRY);
            case "026990103603" -> exempt(c, "disability", Subject.BIOLOGY);
            case "026990101040", "026990106041", "026990111012", "026990106610" -> needs(c, "wheelchair", "需低位台");
            case "026990102031" -> needs(c, "large-print", "");
            case "026990103017" -> needs(c, "left-handed", "");
            case "026990101050", "026990109018" -> needs(c, "colour-blind", "红绿色弱");
            case "026990103100", "026990106090" ->
                c.but().candidateType("往届").remark("往届生返校报考").build();
            case "026990101099" ->
                c.but().candidateType("应届").remark("寄宿，家长在外务工").build();
            default -> c;
        };
    }

    private static String birthOf(Candidate c) {
        return c.idNo().substring(6, 14);
    }

    private static Candidate named(Candidate c, String name) {
        return c.but().name(name).build();
    }

    private static Candidate person(Candidate c, String name, Sex sex, String id) {
        return c.but().name(name).sex(sex).idNo(id).studentNo("G" + id).build();
    }

    private static Candidate without(Candidate c, String studentNo) {
        return c.but().idNo("").studentNo(studentNo).build();
    }

    private static Candidate exempt(Candidate c, String code, Subject... subjects) {
        Map<Subject, String> exemptions = new EnumMap<>(Subject.class);
        for (Subject subject : subjects) {
            exemptions.put(subject, code);
        }
        return c.withExemptions(exemptions);
    }

    private static Candidate needs(Candidate c, String needs, String remark) {
        return c.but().needs(needs).remark(remark).build();
    }
}
