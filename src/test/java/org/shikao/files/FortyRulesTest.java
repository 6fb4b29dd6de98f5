package org.shikao.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shikao.boot.CommandLineHere;
import org.shikao.cli.ExamDatabase;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.PlanCheck;
import org.shikao.exam.plan.Planned;
import org.shikao.exam.plan.Planner;
import org.shikao.exam.plan.SampleCounty;
import org.shikao.exam.result.Disclosed;
import org.shikao.exam.result.ExampleSheet;
import org.shikao.exam.result.ExportTemplate;
import org.shikao.exam.result.WorkedExample;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.RulePack;
import org.shikao.files.pdf.FormInput;
import org.shikao.files.pdf.Forms;
import org.shikao.files.yaml.BuiltInCatalogue;
import org.shikao.journey.SmallExam;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/**
 * The forty rules of DOMAIN 1.8: the values seen anywhere, and something of an exam that is another under each. A line of the table
 * ({@code forty-rules.txt}) is the rule, a shipped pack, what is written there and what takes its place, and what must change.
 */
class FortyRulesTest {
    /** Something of an exam that the rules may change. */
    private enum Seen {
        /** sessions, benches, people, and what the planner says */
        PLAN,
        /** what the independent check says of the plan of the shipped pack */
        CHECK,
        /** what is answered to the same requests of the day */
        DAY,
        /** the result tables of the sample sheets, and of that day */
        RESULTS,
        /** the plan of a county with one large laboratory and candidates of several classes */
        WIDE,
        /** worked examples of a sheet: scaling, penalties, rounding */
        EXAMPLE,
        /** the register of those deferred on that day */
        DEFERRED,
        /** who draws which bench, by commands, when the last of the list came first */
        DRAWN,
        /** the result table of the sample sheets alone, which are those of a paper where the pack has papers */
        SCORES,
        /** what a candidate is told */
        TOLD,
        /** the printed forms of the sample exam, but for the summary, which tells every value */
        FORMS,
        /** the summary of results */
        SUMMARY,
        /** the short form of the rules, which stands on the summary, and nothing else */
        SHORT,
        /** format and encoding of the file that is sent up */
        FILE,
        /** a fault noted, batches reported and paper keyed once, by commands */
        COMMANDS
    }

    /** {@code usual} are changes made in both. */
    private record Line(String no, String pack, String[] usual, String[] changes, Seen seen) {
        static Line of(String line) {
            String[] parts = line.strip().split(" \\| ");
            String[] pack = parts[1].split(" with ");
            String[] usual = pack.length == 1 ? new String[0] : pack[1].split(" => | ; ");
            return new Line(parts[0], pack[0], usual, parts[2].split(" => | ; "), Seen.valueOf(parts[3]));
        }

        String[] all() {
            String[] all = Arrays.copyOf(usual, usual.length + changes.length);
            System.arraycopy(changes, 0, all, usual.length, changes.length);
            return all;
        }

        @Override
        public String toString() {
            return no + " " + String.join(" ", changes) + " " + seen;
        }
    }

    private static final Catalogue CATALOGUE = new BuiltInCatalogue().load();
    private static final SampleCounty COUNTY = SampleCounty.mountain();
    private static final SampleCounty WIDE = SampleCounty.wide();
    private static final int FIRST_POINT = 5;
    private static final List<String> MISTAKES = List.of("5/A", "9/C");

    @TempDir
    static Path folder;

    private static final Map<String, String> KNOWN = new HashMap<>();

    static Stream<Line> lines() throws IOException {
        try (InputStream in = FortyRulesTest.class.getResourceAsStream("forty-rules.txt")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(Line::of);
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyValueChangesSomethingOfTheExam(Line line) {
        String usual = line.pack() + List.of(line.usual()) + line.seen();
        if (line.seen() == Seen.FORMS) {
            // one form that is another is enough; to draw them all takes long
            FormExam changed = FormExam.of(rules(line.pack(), line.all()), 24);
            assertThat(forms())
                    .anyMatch(kind -> !form(kind, changed)
                            .equals(KNOWN.computeIfAbsent(
                                    usual + kind,
                                    key -> form(kind, FormExam.of(rules(line.pack(), line.usual()), 24)))));
            return;
        }
        String known = KNOWN.computeIfAbsent(usual, key -> seen(line.seen(), line.pack(), line.usual()));
        assertThat(seen(line.seen(), line.pack(), line.all())).isNotEqualTo(known);
    }

    /** Neither a plan nor what is printed depends on the run. */
    @ParameterizedTest
    @MethodSource("stable")
    void theSameRulesGiveTheSame(Seen seen) {
        assertThat(seen(seen, "hunan", new String[0])).isEqualTo(seen(seen, "hunan", new String[0]));
    }

    static Stream<Seen> stable() {
        return Stream.of(Seen.values());
    }

    @Test
    void noRuleIsForgotten() throws IOException {
        TreeSet<Integer> told =
                lines().map(line -> Integer.valueOf(line.no())).collect(Collectors.toCollection(TreeSet::new));
        assertThat(List.copyOf(told))
                .isEqualTo(IntStream.rangeClosed(1, 40).boxed().toList());
    }

    private static String seen(Seen what, String pack, String[] changes) {
        RulePack rules = rules(pack, changes);
        try {
            return switch (what) {
                case PLAN -> plan(rules, COUNTY);
                case CHECK -> check(FormExam.rules(pack), rules);
                case DAY -> DayProbe.of(rules).said();
                case RESULTS ->
                    FormExam.of(rules, 24).results.rows().toString()
                            + DayProbe.of(rules).results().rows();
                case WIDE -> plan(rules, WIDE);
                case EXAMPLE -> example(rules);
                case DEFERRED -> form("deferral-register", DayProbe.of(rules).input(Texts.in(Lang.ZH_CN)));
                case DRAWN -> drawn(pack, changes);
                case SCORES -> FormExam.of(rules, 24).results.rows().toString();
                case TOLD -> told(rules);
                case FORMS -> forms(rules);
                case SUMMARY -> form("result-summary", FormExam.of(rules, 24));
                case SHORT -> RulesInShort.lines(rules, Texts.in(Lang.ZH_CN)).toString();
                case FILE -> {
                    ExportTemplate usual = ExportTemplate.usual(rules);
                    yield usual.format() + " " + usual.encoding();
                }
                case COMMANDS -> commands(pack, changes);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pack with these changes; each must meet something that stands there. */
    private static RulePack rules(String pack, String[] changes) {
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(FormExam.text(pack, Arrays.copyOf(changes, i))).contains(changes[i]);
        }
        return FormExam.rules(pack, changes);
    }

    private static String plan(RulePack rules, SampleCounty county) {
        Planned planned = Planner.plan(rules, CATALOGUE, county.roster(), county.venue(), "seed");
        return planned.plan().sessions() + codes(planned.problems());
    }

    private static String check(RulePack before, RulePack rules) {
        Plan plan = Planner.plan(before, CATALOGUE, COUNTY.roster(), COUNTY.venue(), "seed")
                .plan();
        return codes(PlanCheck.check(rules, CATALOGUE, COUNTY.roster(), COUNTY.venue(), plan));
    }

    private static String example(RulePack rules) {
        Marks raw = new Marks(rules.subjects().list().get(0).rawMarks().hundredths() * 85 / 100);
        ExampleSheet sheet = new ExampleSheet(CATALOGUE.experiment("HX03").orElseThrow(), MISTAKES);
        return WorkedExample.of(rules, Subject.PHYSICS, raw, List.of())
                + " "
                + WorkedExample.of(rules, sheet, List.of());
    }

    private static String codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).distinct().sorted().toList().toString();
    }

    private static String told(RulePack rules) {
        FormExam exam = FormExam.of(rules, 24);
        Map<String, Candidate> candidates =
                exam.roster.candidates().stream().collect(Collectors.toMap(Candidate::candidateNo, c -> c));
        return exam.sheets.stream()
                .map(sheet -> Disclosed.of(
                        rules, exam.catalogue, candidates.get(sheet.key().candidateNo()), sheet))
                .toList()
                .toString();
    }

    private static String forms(RulePack rules) {
        FormExam exam = FormExam.of(rules, 24);
        return forms().stream().map(kind -> form(kind, exam)).collect(Collectors.joining(" "));
    }

    private static List<String> forms() {
        return Forms.kinds().stream()
                .filter(kind -> !kind.equals("result-summary"))
                .toList();
    }

    private static String form(String kind, FormExam exam) {
        return form(kind, exam.input(Texts.in(Lang.ZH_CN)));
    }

    private static String form(String kind, FormInput input) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        Forms.write(kind, input, pdf);
        return kind + Arrays.hashCode(pdf.toByteArray());
    }

    private static SmallExam planned(String pack, String[] changes) throws IOException {
        Path rules = Files.writeString(folder.resolve(System.nanoTime() + ".yaml"), FormExam.text(pack, changes));
        Path file = folder.resolve(System.nanoTime() + ".shikao");
        return SmallExam.planned(new CommandLineHere("rules"), file, rules.toString());
    }

    private static String drawn(String pack, String[] changes) throws IOException {
        SmallExam exam = planned(pack, changes);
        String session = exam.sessions().get(0);
        List<String> due = ExamDatabase.of(exam.file())
                .rows("SELECT candidate_no FROM plan_seat WHERE session_id = '" + session + "' ORDER BY position")
                .stream()
                .map(row -> row.get(0))
                .toList();
        exam.result("draw commit", "--session", session);
        exam.result("checkin", "--session", session, "--present", due.get(due.size() - 1));
        exam.result("checkin", "--session", session, "--all-present");
        exam.result("draw run", "--session", session, "--entropy", SmallExam.ENTROPY);
        return ExamDatabase.of(exam.file())
                .text("SELECT json_extract(body, '$.order') FROM journal WHERE json_extract(body, '$.type') = 'DRAWN'"
                        + " ORDER BY seq DESC LIMIT 1");
    }

    private static String commands(String pack, String[] changes) throws IOException {
        SmallExam exam = planned(pack, changes);
        String session = exam.sessions().get(0);
        exam.draw(session);
        String no = exam.sheets(session).get(0).get("candidateNo").asText();
        String[] fault = {"--session", session, "--candidate", no, "--apparatus", "秒表", "--minutes", "3", "--by", "王"};
        JsonNode noted =
                exam.result("fault add", (Object[]) fault).get("faults").get(0);
        Path keyed = folder.resolve(System.nanoTime() + ".xlsx");
        exam.result("score template", keyed, "--session", session);
        fill(keyed, exam.sheets(session));
        JsonNode entry = exam.result("score import", keyed, "--entry", "A");
        JsonNode batches = exam.result("status", "--batches").get("batches");
        return noted.get("remedy") + " " + entry.get("waiting") + " " + batches;
    }

    /** Types full marks for everybody into the workbook for keying. */
    private static void fill(Path file, List<JsonNode> sheets) throws IOException {
        XSSFWorkbook book;
        try (InputStream in = Files.newInputStream(file)) {
            book = new XSSFWorkbook(in);
        }
        Map<String, JsonNode> points = new HashMap<>();
        sheets.forEach(sheet -> points.put(sheet.get("candidateNo").asText(), sheet.get("points")));
        for (Row row : book.getSheetAt(0)) {
            if (points.containsKey(row.getCell(0).toString())) {
                points.get(row.getCell(0).toString())
                        .forEach(point -> row.createCell(
                                        FIRST_POINT + point.get("no").asInt() - 1)
                                .setCellValue(SmallExam.decimal(point.get("max").asInt())));
            }
        }
        try (OutputStream out = Files.newOutputStream(file);
                book) {
            book.write(out);
        }
    }
}
