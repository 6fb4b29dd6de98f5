package org.shikao.exam.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.OutcomeRule;
import org.shikao.exam.rules.OutcomeRule.Exemption;
import org.shikao.exam.rules.OutcomeRule.Penalty;
import org.shikao.exam.rules.RuleCheck;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.ScoreRule;
import org.shikao.exam.rules.ScoreRule.Grade;
import org.shikao.exam.rules.SubjectRule;
import org.shikao.exam.rules.SubjectsRule;

/** The cases of {@code arithmetic.csv}: raw marks and rules on one side, scores, total and grade on the other, all exact. */
class ArithmeticCasesTest {
    private static final String[] EXPERIMENTS = {"WL01", "HX01", "SW01"};

    /** A line of the file by column name. */
    record Case(int line, Map<String, String> cells) {
        String at(String column) {
            return cells.get(column);
        }

        List<String> list(String column, String separator) {
            return at(column).isEmpty() ? List.of() : Arrays.asList(at(column).split(separator));
        }

        @Override
        public String toString() {
            return line + " " + at("case") + ": " + at("raw") + " " + at("penalties") + " -> " + at("scores");
        }
    }

    static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                ArithmeticCasesTest.class.getResourceAsStream("/org/shikao/arithmetic.csv"), StandardCharsets.UTF_8))) {
            in.readLine();
            String[] columns = in.readLine().split(";");
            int line = 2;
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                String[] cells = text.split(";", -1);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < columns.length; i++) {
                    row.put(columns[i], cells[i]);
                }
                cases.add(new Case(++line, row));
            }
        }
        return cases.stream();
    }

    @Test
    void thereAreTwoHundredOfThem() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isExact(Case given) {
        RulePack pack = pack(given);
        assertThat(RuleCheck.check(pack)).noneMatch(Problem::isError);
        SmallExam exam = new SmallExam(pack);
        for (int i = 0; i < 3; i++) {
            exam.experiment(EXPERIMENTS[i], Subject.values()[i], given.at("raw full"), "0");
        }
        sit(exam, given);
        ResultRow row = exam.row("1");
        List<String> scores = pack.subjects().list().stream()
                .map(rule -> row.subjects().get(rule.subject()).score())
                .map(score -> score.map(Marks::toString).orElse("-"))
                .toList();
        assertThat(String.join("/", scores)).isEqualTo(given.at("scores"));
        assertThat(row.total().map(Marks::toString).orElse("-")).isEqualTo(given.at("total"));
        assertThat(row.grade()).isEqualTo(given.at("grade"));
    }

    private static void sit(SmallExam exam, Case given) {
        Map<Subject, String> exemptions = new HashMap<>();
        List<String> raws = given.list("raw", "/");
        for (int i = 0; i < raws.size(); i++) {
            String raw = raws.get(i);
            Subject subject = Subject.values()[i];
            if (raw.startsWith("e")) {
                exemptions.put(subject, raw);
            } else if (raw.equals("absent") || raw.equals("deferred")) {
                exam.sheet(SmallExam.blank("1", subject, Outcome.valueOf(raw.toUpperCase(Locale.ROOT))));
            } else {
                List<String> penalties = i == 0 ? given.list("penalties", "\\|") : List.of();
                exam.sheet(exam.sheetOf("1", EXPERIMENTS[i], List.of(raw), Outcome.EARNED, coded(penalties)));
            }
        }
        exam.candidate("1", 9, exemptions);
    }

    private static List<String> coded(List<String> penalties) {
        return penalties.stream().map(p -> p.replace(':', '-')).toList();
    }

    private static RulePack pack(Case given) {
        RulePack base = SmallExam.pack("zigong");
        Marks raw = Marks.of(given.at("raw full"));
        Marks full = Marks.of(given.at("full"));
        int scale = full.hundredths() * 100 / raw.hundredths();
        List<SubjectRule> subjects = new ArrayList<>();
        for (int i = 0; i < given.list("raw", "/").size(); i++) {
            subjects.add(new SubjectRule(Subject.values()[i], 9, full, raw));
        }
        SubjectsRule all = new SubjectsRule(
                subjects, SubjectsRule.Choice.ALL, Marks.ZERO, Marks.ZERO, SubjectsRule.TidyUp.INSIDE, Marks.ZERO);
        return new RulePack(
                base.id(),
                base.version(),
                base.name(),
                false,
                "",
                base.exam(),
                all,
                base.tasks(),
                base.draw(),
                base.session(),
                base.examiner(),
                base.marking(),
                score(given, scale, base.score()),
                outcomes(given, base.outcomes()),
                base.report(),
                base.labels());
    }

    private static ScoreRule score(Case given, int scale, ScoreRule base) {
        List<Grade> grades = given.list("grades", "\\|").stream()
                .map(g -> g.split("="))
                .map(g -> new Grade(g[0], Marks.of(g[1])))
                .toList();
        ScoreRule.Output output = grades.isEmpty()
                ? ScoreRule.Output.POINTS
                : grades.size() == 2 ? ScoreRule.Output.PASS_FAIL : ScoreRule.Output.POINTS_AND_GRADES;
        return new ScoreRule(
                scale,
                ScoreRule.Rounding.valueOf(word(given.at("rounding"))),
                Integer.parseInt(given.at("places")),
                ScoreRule.Stage.valueOf(word(given.at("at"))),
                output,
                grades,
                Integer.parseInt(given.at("pass")),
                base.disclosure(),
                false);
    }

    private static OutcomeRule outcomes(Case given, OutcomeRule base) {
        List<Exemption> exemptions = given.list("raw", "/").stream()
                .filter(raw -> raw.startsWith("e"))
                .map(raw -> new Exemption(raw, "免考", Integer.parseInt(raw.substring(1)), false))
                .toList();
        List<Penalty> penalties = given.list("penalties", "\\|").stream()
                .map(ArithmeticCasesTest::penalty)
                .toList();
        return new OutcomeRule(
                base.absentAt(),
                true,
                base.deferralAllowed(),
                base.deferralDays(),
                exemptions,
                penalties,
                base.faultRemedy());
    }

    private static Penalty penalty(String text) {
        String code = text.replace(':', '-');
        String[] parts = text.split(":");
        return switch (parts[0]) {
            case "fixed" -> new Penalty(code, "扣分", Penalty.Kind.FIXED, Marks.of(parts[1]), 0);
            case "percent" -> new Penalty(code, "扣比例", Penalty.Kind.PERCENT, Marks.ZERO, Integer.parseInt(parts[1]));
            case "cap" -> new Penalty(code, "封顶", Penalty.Kind.CAP_AT_PASS, Marks.ZERO, 0);
            default -> new Penalty(code, "作废", Penalty.Kind.VOID, Marks.ZERO, 0);
        };
    }

    private static String word(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
