package org.shikao.sample;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Candidate.Sex;

/** A column of a school's file: its heading, the heading above it where there are two rows, and what it shows of a candidate. */
record SampleColumn(String group, String header, Function<Candidate, Object> value) {
    private static final Map<Subject, String> SUBJECTS =
            Map.of(Subject.PHYSICS, "物理", Subject.CHEMISTRY, "化学", Subject.BIOLOGY, "生物");
    private static final Map<String, String> REASONS = Map.of("disability", "残疾", "injury", "伤病");

    static SampleColumn of(String header, Function<Candidate, Object> value) {
        return new SampleColumn("", header, value);
    }

    static SampleColumn no(String header) {
        return of(header, Candidate::candidateNo);
    }

    static SampleColumn name(String header) {
        return of(header, Candidate::name);
    }

    static SampleColumn sex(String header) {
        return of(header, c -> c.sex() == Sex.MALE ? "男" : "女");
    }

    static SampleColumn id(String header) {
        return of(header, c -> blank(c.idNo()));
    }

    static SampleColumn student(String header) {
        return of(header, Candidate::studentNo);
    }

    static SampleColumn schoolCode(String header) {
        return of(header, Candidate::schoolCode);
    }

    static SampleColumn schoolName(String header) {
        return of(
                header,
                c -> SampleCounty.SCHOOLS.stream()
                        .filter(s -> s.code().equals(c.schoolCode()))
                        .findFirst()
                        .orElseThrow()
                        .name());
    }

    static SampleColumn className(String header) {
        return of(header, Candidate::className);
    }

    static SampleColumn grade(String header, String nine, String eight) {
        return of(header, c -> c.grade() == 9 ? nine : eight);
    }

    static SampleColumn type(String header) {
        return of(header, Candidate::candidateType);
    }

    static SampleColumn needs(String header) {
        return of(header, c -> blank(SampleCounty.NEEDS.getOrDefault(c.needs(), "")));
    }

    static SampleColumn exemption(String header) {
        return of(header, c -> blank(exemption(c)));
    }

    static SampleColumn remark(String header) {
        return of(header, c -> blank(c.remark()));
    }

    SampleColumn under(String heading) {
        return new SampleColumn(heading, header, value);
    }

    private static Object blank(String text) {
        return text.isEmpty() ? null : text;
    }

    /** All subjects of the grade: the reason alone; else the subjects before it. */
    private static String exemption(Candidate c) {
        if (c.exemptions().isEmpty()) {
            return "";
        }
        String reason = REASONS.get(
                new LinkedHashSet<>(c.exemptions().values()).iterator().next());
        String subjects =
                c.exemptions().keySet().stream().sorted().map(SUBJECTS::get).collect(Collectors.joining("、"));
        return c.exemptions().size() == (c.grade() == 9 ? 2 : 1) ? reason : subjects + "：" + reason;
    }
}
