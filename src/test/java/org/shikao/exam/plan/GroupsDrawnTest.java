package org.shikao.exam.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.draw.GroupDraw;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.DrawRule;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SamplePack;

class GroupsDrawnTest {
    private static final String EXAM = "考试-1";
    private static final String DIGITS = "31415926535";
    private static final Catalogue CATALOGUE = SampleCounty.catalogue(4);
    private final SampleCounty county = new SampleCounty()
            .school("101", 9, 30)
            .site("S1")
            .room("S1", "A", SampleCounty.ALL, 8)
            .examiners("900", "S1", SampleCounty.ALL, 20);

    private static RulePack with(DrawRule.Unit unit) {
        DrawRule draw = new DrawRule(unit, DrawRule.Object.BENCH, DrawRule.Actor.CANDIDATE, 15, false);
        return SamplePack.with(SamplePack.usual(), draw);
    }

    private GroupDraw draw(RulePack rules) {
        return GroupDraw.of(EXAM, rules, CATALOGUE, county.roster(), DIGITS);
    }

    private Plan plan(RulePack rules) {
        Plan plan = Planner.plan(
                        rules,
                        CATALOGUE,
                        county.roster(),
                        county.venue(),
                        draw(rules).seed())
                .plan();
        assertThat(plan.sessions()).isNotEmpty();
        return plan;
    }

    /** Written out from the documentation, with nothing of the program. */
    @Test
    void anyoneCanRecomputeTheDrawOfASchoolAndWhoSitsWithWhom() throws Exception {
        RulePack rules = with(DrawRule.Unit.GROUP_THEN_BENCH);
        List<String> numbers = county.roster().candidates().stream()
                .map(Candidate::candidateNo)
                .sorted()
                .toList();
        String text = "shikao-groups-1\nexam\t考试-1\nschool\t101\t" + String.join("\t", numbers) + "\n";
        byte[] list = sha(utf8(text));
        byte[] unit = {0x1F};
        String seed = hex(sha(utf8(EXAM), unit, list, unit, utf8("groups"), unit, utf8(DIGITS)));
        assertThat(draw(rules)).isEqualTo(new GroupDraw(hex(list), DIGITS, seed));
        assertThat(draw(rules).check(EXAM, rules, CATALOGUE, county.roster())).isEmpty();
        List<String> dealt = numbers.stream()
                .sorted(Comparator.comparing(no -> hex(sha(utf8(seed), unit, utf8("groups 101"), unit, utf8(no)))))
                .toList();
        assertThat(calls(plan(rules))).isEqualTo(dealt);
    }

    /** Who is called to physics, in order of time. */
    private static List<String> calls(Plan plan) {
        return plan.sessions().stream()
                .filter(s -> s.subjects().get(0) == Subject.PHYSICS)
                .flatMap(s -> s.candidates().stream())
                .toList();
    }

    @Test
    void theTasksOfAHalfDayAreThoseWhoseHashIsLeast() {
        RulePack rules = with(DrawRule.Unit.HALF_DAY_GROUP);
        Plan plan = plan(rules);
        byte[] unit = {0x1F};
        for (Session session : plan.sessions()) {
            Subject subject = session.subjects().get(0);
            boolean morning = session.start().isBefore(rules.session().afternoonFrom());
            String purpose = "tasks of half-day " + session.date() + (morning ? " am " : " pm ") + subject.code();
            String expected = CATALOGUE.experiments().stream()
                    .filter(e -> e.subject() == subject)
                    .map(e -> e.id())
                    // of two variants of one experiment only the first is in the pool
                    .filter(id -> !id.endsWith("D"))
                    .min(Comparator.comparing(id -> hex(sha(utf8(plan.seed()), unit, utf8(purpose), unit, utf8(id)))))
                    .orElseThrow();
            assertThat(session.stations())
                    .allSatisfy(s -> assertThat(s.tasks())
                            .extracting(t -> t.experimentId())
                            .containsExactly(expected));
        }
    }

    @Test
    void seesEveryThingThatWasChangedAfterwards() {
        RulePack rules = with(DrawRule.Unit.GROUP_THEN_BENCH);
        GroupDraw draw = draw(rules);
        Roster fewer = new Roster(
                List.of(),
                county.roster()
                        .candidates()
                        .subList(1, county.roster().candidates().size()));
        assertThat(codes(draw.check(EXAM, rules, CATALOGUE, fewer))).containsExactly("GROUPS_LIST_CHANGED");
        assertThat(codes(draw.check("another", rules, CATALOGUE, county.roster())))
                .containsExactly("GROUPS_LIST_CHANGED");
        GroupDraw otherDigits = new GroupDraw(draw.list(), "31415926536", draw.seed());
        assertThat(codes(otherDigits.check(EXAM, rules, CATALOGUE, county.roster())))
                .containsExactly("GROUPS_SEED_DIFFERS");
        GroupDraw few = GroupDraw.of(EXAM, rules, CATALOGUE, county.roster(), "123");
        assertThat(codes(few.check(EXAM, rules, CATALOGUE, county.roster()))).containsExactly("DRAW_ENTROPY_SHORT");
        RulePack halfDays = with(DrawRule.Unit.HALF_DAY_GROUP);
        GroupDraw tasks = draw(halfDays);
        assertThat(tasks.check(EXAM, halfDays, CATALOGUE, fewer)).isEmpty();
        assertThat(codes(tasks.check(EXAM, halfDays, SampleCounty.catalogue(5), county.roster())))
                .containsExactly("GROUPS_LIST_CHANGED");
    }

    @Test
    void theCheckFindsAPlanThatWasDealtOutByAnotherSeed() {
        for (DrawRule.Unit unit : List.of(DrawRule.Unit.GROUP_THEN_BENCH, DrawRule.Unit.HALF_DAY_GROUP)) {
            RulePack rules = with(unit);
            Plan plan = plan(rules);
            assertThat(GroupCheck.check(rules, CATALOGUE, county.roster(), plan))
                    .isEmpty();
            Plan moved = new Plan("another", plan.sessions());
            assertThat(codes(GroupCheck.check(rules, CATALOGUE, county.roster(), moved)))
                    .isNotEmpty()
                    .containsOnly(
                            unit == DrawRule.Unit.HALF_DAY_GROUP ? "PLAN_HALF_DAY_NOT_DRAWN" : "PLAN_GROUP_ORDER");
        }
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] sha(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(parts).forEach(digest::update);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
