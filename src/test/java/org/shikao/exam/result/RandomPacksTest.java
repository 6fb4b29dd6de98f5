package org.shikao.exam.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.RuleFit;
import org.shikao.exam.draw.GroupDraw;
import org.shikao.exam.draw.UnitDraw;
import org.shikao.exam.journal.Chain;
import org.shikao.exam.journal.ExamDay;
import org.shikao.exam.plan.GroupCheck;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.PlanCheck;
import org.shikao.exam.plan.Planned;
import org.shikao.exam.plan.Planner;
import org.shikao.exam.plan.Task;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.venue.Venue;
import org.shikao.text.Lang;

/**
 * A small exam through each of many random legal rule packs: planned, drawn, scored, signed and counted, and every figure compared
 * with {@link Reference}. {@code -Pfull}, or {@code -Dshikao.packs=2000}, runs the whole lot, {@code -Dshikao.packs.seed=N} begins elsewhere.
 */
class RandomPacksTest {
    private static final int PACKS = Integer.getInteger("shikao.packs", 200);
    private static final long FIRST = Long.getLong("shikao.packs.seed", 20260516L);

    /** One exam in so many is exported, and one in so many is printed, too: these take longer than the exam. */
    private static final int EXPORTED = 20;

    private static final int PRINTED = 40;

    @TestFactory
    Stream<DynamicTest> everyLegalPackGivesResultsThatTheReferenceAgreesWith() {
        int lot = 20;
        return Stream.iterate(0, from -> from < PACKS, from -> from + lot)
                .map(from -> DynamicTest.dynamicTest("seeds from " + (FIRST + from), () -> {
                    for (int i = from; i < Math.min(PACKS, from + lot); i++) {
                        hold(FIRST + i);
                    }
                }));
    }

    /** The last candidate of a school found no place, and a partner of that school was left to examine the others. */
    @Test
    void whoeverFoundNoPlaceLetsNoPartnerIn() {
        hold(20_261_207);
    }

    private static void hold(long seed) {
        try {
            held(seed);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("-Dshikao.packs=1 -Dshikao.packs.seed=" + seed, e);
        }
    }

    private static void held(long seed) {
        Random random = new Random(seed);
        RulePack whole = new RandomPacks(random).next();
        Catalogue catalogue = new RandomTasks(random, whole).catalogue();
        assertThat(RuleFit.check(whole, catalogue)).noneMatch(Problem::isError);
        RulePack pack = withUnitsDrawn(whole, seed);
        RandomCounty county = new RandomCounty(random, pack);
        Roster roster = county.roster();
        Venue venue = county.venue();
        Planned planned = Planner.plan(pack, catalogue, roster, venue, seed(pack, catalogue, roster, seed));
        if (nobodyDue(pack, roster)) {
            return;
        }
        assertThat(planned.problems()).as("plan of %s", pack).noneMatch(Problem::isError);
        assertThat(PlanCheck.check(pack, catalogue, roster, venue, planned.plan()))
                .as("check of the plan")
                .noneMatch(Problem::isError);
        assertThat(GroupCheck.check(pack, catalogue, roster, planned.plan()))
                .as("groups of %s", pack)
                .isEmpty();
        onlyPapersOfTheUnitsLieOnTheBenches(pack, planned.plan());
        PackDay day = new PackDay(random, pack, catalogue, roster, planned.plan()).hold();
        assertThat(Chain.verify("exam-of-packs", day.links())).isEmpty();
        ExamDay read = ExamDay.of(pack, catalogue, planned.plan(), day.entries());
        assertThat(read.irregular()).isEmpty();
        assertThat(read.allSheets()).isEqualTo(day.day().allSheets());
        ResultTable table = Results.compute(pack, catalogue, roster, planned.plan(), DayTold.of(read));
        assertThat(table.balances()).allMatch(ResultTable.Balance::balances);
        assertThat(ResultCheck.check(pack, catalogue, roster, DayTold.of(read), table))
                .extracting(problem -> problem.code() + " " + problem.place().column())
                .containsExactlyInAnyOrderElementsOf(withheld(day, roster, pack));
        if (seed % EXPORTED == 0) {
            Lang lang = random.nextBoolean() ? Lang.ZH_CN : Lang.EN;
            PackPapers papers = new PackPapers(pack, catalogue, roster, venue, planned.plan(), lang);
            papers.export(table);
            if (seed % PRINTED == 0) {
                papers.print(read, table);
            }
        }
        compare(new Reference(pack, catalogue, day.aside().decided()), roster, day, table, pack);
    }

    /** Nobody whose apparatus failed is forgotten; who is void is not sat again. */
    private static List<String> sittingAgain(PackDay day) {
        List<String> due = new ArrayList<>();
        day.done()
                .forEach((no, done) -> done.stream()
                        .filter(d -> d.outcome() == Outcome.PENDING)
                        .filter(d -> day.day()
                                        .sheet(new SheetKey(no, d.subject()))
                                        .orElseThrow()
                                        .outcome()
                                != Outcome.VOID)
                        .forEach(d -> due.add(
                                "RESULT_RESIT_DUE " + no + " " + d.subject().code())));
        return due;
    }

    /** Of a pool in units only those are left that the digits draw; what may lie on a bench is then known to the reference, too. */
    private static RulePack withUnitsDrawn(RulePack pack, long seed) {
        if (!pack.tasks().drawsUnits()) {
            return pack;
        }
        UnitDraw draw = UnitDraw.of("exam-of-packs", pack.tasks(), "1234567890" + seed);
        assertThat(draw.check("exam-of-packs", pack.tasks())).isEmpty();
        assertThat(draw.units()).hasSize(pack.tasks().unitsDrawn()).doesNotHaveDuplicates();
        return pack.with(pack.tasks().only(draw.units()));
    }

    /** Where groups are drawn in public the digits give the seed. */
    private static String seed(RulePack pack, Catalogue catalogue, Roster roster, long seed) {
        return GroupDraw.isAskedFor(pack)
                ? GroupDraw.of("exam-of-packs", pack, catalogue, roster, "1234567890" + seed)
                        .seed()
                : "seed" + seed;
    }

    private static void onlyPapersOfTheUnitsLieOnTheBenches(RulePack pack, Plan plan) {
        List<List<String>> papers = pack.tasks().papers();
        if (!papers.isEmpty()) {
            assertThat(plan.sessions())
                    .allSatisfy(session -> assertThat(session.stations())
                            .allSatisfy(station -> assertThat(papers)
                                    .contains(station.tasks().stream()
                                            .map(Task::experimentId)
                                            .toList())));
        }
    }

    private static List<String> withheld(PackDay day, Roster roster, RulePack pack) {
        List<String> withheld = sittingAgain(day);
        List<String> asked = pack.outcomes().exemptions().stream()
                .filter(e -> e.byCommittee())
                .map(e -> e.code())
                .toList();
        for (Candidate candidate : roster.candidates()) {
            candidate.exemptions().forEach((subject, code) -> {
                boolean open = !day.aside().decided().containsKey(new SheetKey(candidate.candidateNo(), subject));
                if (asked.contains(code) && open) {
                    withheld.add("RESULT_EXEMPTION_UNDECIDED " + candidate.candidateNo() + " " + subject.code());
                }
            });
        }
        return withheld;
    }

    private static boolean nobodyDue(RulePack pack, Roster roster) {
        return roster.candidates().stream()
                .allMatch(c -> c.exemptions().keySet().containsAll(pack.subjectsOf(c.grade())));
    }

    private static void compare(Reference reference, Roster roster, PackDay day, ResultTable table, RulePack pack) {
        for (int i = 0; i < roster.candidates().size(); i++) {
            Candidate candidate = roster.candidates().get(i);
            ResultRow row = table.rows().get(i);
            List<Done> done = day.done().getOrDefault(candidate.candidateNo(), List.of());
            Reference.Row expected = reference.row(candidate, done);
            Map<Subject, Reference.Expected> found = new EnumMap<>(Subject.class);
            row.subjects()
                    .forEach((subject, s) -> found.put(
                            subject,
                            new Reference.Expected(s.outcome(), s.score().map(Marks::hundredths), s.grade())));
            String where = candidate + "\n" + done + "\n" + pack;
            assertThat(found).as(where).isEqualTo(expected.subjects());
            Optional<Integer> total = row.total().map(Marks::hundredths);
            assertThat(total).as(where).isEqualTo(expected.total());
            assertThat(row.grade()).as(where).isEqualTo(expected.grade());
        }
    }
}
