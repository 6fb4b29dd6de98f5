package org.shikao.exam.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.plan.Task.Part;
import org.shikao.exam.rules.ExaminerRule;
import org.shikao.exam.rules.MarkingRule;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.RulePath;
import org.shikao.exam.rules.SamplePack;
import org.shikao.exam.rules.SessionRule;
import org.shikao.exam.rules.TaskRule;
import org.shikao.exam.venue.Examiner;
import org.shikao.exam.venue.Examiner.Role;

/** Plants one violation after another into a sound plan; each must be named. */
class PlanCheckTest {

    private static final Catalogue CATALOGUE = SampleCounty.catalogue(2);

    private RulePack rules = SamplePack.usual();
    private final SampleCounty county = new SampleCounty()
            .school("101", 9, 10)
            .school("102", 9, 10)
            .candidate(SampleCounty.candidate("w", "102", 9, "wheelchair", Map.of()))
            .candidate(SampleCounty.candidate("v", "102", 9, "wheelchair", Map.of()))
            .candidate(SampleCounty.candidate("x", "102", 9, "", Map.of(Subject.PHYSICS, "disabled")))
            .site("S1")
            .site("S2", "999")
            .room("S1", "A", EnumSet.of(Subject.PHYSICS), 8, List.of(5), List.of(1, 2))
            .room("S1", "B", EnumSet.of(Subject.CHEMISTRY), 8, List.of(), List.of(1, 2))
            .room("S2", "A", SampleCounty.ALL, 8)
            .examiners("900", "S1", EnumSet.of(Subject.PHYSICS), 4)
            .examiners("900", "S1", EnumSet.of(Subject.CHEMISTRY), 4)
            .examiner(new Examiner("OWN", "", "101", "S1", Role.EXAMINER, SampleCounty.ALL, true, List.of()))
            .examiner(new Examiner("NEW", "", "900", "S1", Role.EXAMINER, SampleCounty.ALL, false, List.of()))
            .examiner(new Examiner("TECH", "", "900", "S1", Role.TECHNICIAN, SampleCounty.ALL, true, List.of()))
            .examiner(new Examiner("FAR", "", "900", "S2", Role.EXAMINER, SampleCounty.ALL, true, List.of()))
            .examiner(new Examiner(
                    "KIN", "", "900", "S1", Role.EXAMINER, SampleCounty.ALL, true, List.of("10190001", "w")));

    private Plan sound() {
        Planned planned = Planner.plan(rules, CATALOGUE, county.roster(), county.venue(), "seed");
        assertThat(planned.problems()).isEmpty();
        assertThat(codes(planned.plan())).isEmpty();
        return planned.plan();
    }

    private List<String> codes(Plan plan) {
        return PlanCheck.check(rules, CATALOGUE, county.roster(), county.venue(), plan).stream()
                .map(Problem::code)
                .distinct()
                .toList();
    }

    private void planted(String code, UnaryOperator<Session> change) {
        assertThat(codes(changed(sound(), "10190001", change))).as(code).contains(code);
    }

    private void plantedAtWheelchair(String code, UnaryOperator<Session> change) {
        assertThat(codes(changed(sound(), "w", change))).as(code).contains(code);
    }

    /** Changes the physics session of a candidate. */
    private static Plan changed(Plan plan, String candidate, UnaryOperator<Session> change) {
        Session target = physicsOf(plan, candidate);
        return new Plan(
                plan.seed(),
                plan.sessions().stream()
                        .map(s -> s.equals(target) ? change.apply(s) : s)
                        .toList());
    }

    private static Session physicsOf(Plan plan, String candidate) {
        return plan.sessions().stream()
                .filter(s ->
                        s.subjects().contains(Subject.PHYSICS) && s.candidates().contains(candidate))
                .findFirst()
                .orElseThrow();
    }

    static UnaryOperator<Session> seats(UnaryOperator<List<Seat>> change) {
        return s -> s.withSeats(change.apply(new ArrayList<>(s.seats())));
    }

    static UnaryOperator<Session> firstStation(UnaryOperator<Station> change) {
        return station(0, change);
    }

    private static UnaryOperator<Session> station(int index, UnaryOperator<Station> change) {
        return s -> {
            List<Station> stations = new ArrayList<>(s.stations());
            stations.set(index, change.apply(stations.get(index)));
            return Altered.stations(s, stations);
        };
    }

    private static UnaryOperator<Session> at(LocalDate date, LocalTime start, LocalTime end) {
        return s -> Altered.time(s, date, start, end);
    }

    private static UnaryOperator<Session> in(String site, String room, List<Subject> subjects) {
        return s -> Altered.room(s, site, room, subjects);
    }

    private static UnaryOperator<Station> watchedBy(String code) {
        return s -> new Station(s.lotNo(), s.benchNo(), s.tasks(), code);
    }

    private static UnaryOperator<Session> allWatchedBy(String code) {
        return s ->
                Altered.stations(s, s.stations().stream().map(watchedBy(code)).toList());
    }

    private static UnaryOperator<Station> bench(int no) {
        return s -> new Station(s.lotNo(), no, s.tasks(), s.examinerCode());
    }

    static UnaryOperator<Station> tasks(Task... tasks) {
        return s -> new Station(s.lotNo(), s.benchNo(), List.of(tasks), s.examinerCode());
    }

    private static List<Seat> without(List<Seat> seats, String candidate) {
        seats.removeIf(s -> s.candidateNo().equals(candidate));
        return seats;
    }

    private static List<Seat> with(List<Seat> seats, Seat seat) {
        without(seats, seat.candidateNo()).add(seat);
        return seats;
    }

    @Test
    void seesWhoIsNotSeated() {
        planted("PLAN_CANDIDATE_UNSEATED", seats(s -> without(s, "10190001")));
    }

    @Test
    void seesWhoIsSeatedTwice() {
        Plan plan = sound();
        Session again = physicsOf(plan, "10190001");
        List<Session> sessions = new ArrayList<>(plan.sessions());
        sessions.add(at(again.date().plusDays(1), again.start(), again.end()).apply(again));
        assertThat(codes(new Plan("", sessions))).contains("PLAN_CANDIDATE_SEATED_TWICE", "PLAN_SESSION_TWICE");
    }

    @Test
    void seesWhoIsSeatedThoughExemptOrUnknown() {
        planted("PLAN_CANDIDATE_NOT_DUE", seats(s -> with(without(s, "10190001"), new Seat("x", ""))));
        planted("PLAN_CANDIDATE_UNKNOWN", seats(s -> with(s, new Seat("nobody", ""))));
    }

    @Test
    void seesACandidateInTwoSessionsTooClose() {
        Plan plan = sound();
        Session chemistry = plan.sessions().stream()
                .filter(s -> s.subjects().contains(Subject.CHEMISTRY)
                        && s.candidates().contains("10190001"))
                .findFirst()
                .orElseThrow();
        LocalTime start = chemistry.start().plusMinutes(20);
        assertThat(codes(changed(plan, "10190001", at(chemistry.date(), start, start.plusMinutes(17)))))
                .contains("PLAN_CANDIDATE_OVERLAP");
    }

    @Test
    void seesACandidateAtAnotherSite() {
        planted("PLAN_CANDIDATE_TWO_SITES", in("S2", "A", List.of(Subject.PHYSICS)));
        planted("PLAN_SITE_NOT_FEEDER", in("S2", "A", List.of(Subject.PHYSICS)));
    }

    @Test
    void seesAnUnknownOrUnsuitableRoom() {
        planted("PLAN_ROOM_UNKNOWN", in("S1", "Z", List.of(Subject.PHYSICS)));
        planted("PLAN_ROOM_SUBJECT", in("S1", "B", List.of(Subject.PHYSICS)));
    }

    @Test
    void seesTwoSessionsInOneRoomAtATime() {
        Plan plan = sound();
        Session other = plan.sessions().stream()
                .filter(s -> s.roomNo().equals("A") && !s.equals(physicsOf(plan, "10190001")))
                .findFirst()
                .orElseThrow();
        assertThat(codes(changed(plan, "10190001", at(other.date(), other.start(), other.end()))))
                .contains("PLAN_ROOM_OVERLAP");
    }

    @Test
    void seesTimesThatTheRulesForbid() {
        LocalDate day = LocalDate.of(2026, 5, 16);
        planted("PLAN_TIME_OUTSIDE", at(day, LocalTime.of(12, 30), LocalTime.of(12, 47)));
        planted("PLAN_TIME_LENGTH", at(day, LocalTime.of(8, 0), LocalTime.of(8, 40)));
        planted("PLAN_DAY_TOO_EARLY", at(day.minusDays(1), LocalTime.of(8, 0), LocalTime.of(8, 17)));
    }

    @Test
    void seesMoreCandidatesThanBenchesAndAnEmptySession() {
        planted(
                "PLAN_SESSION_OVERFULL",
                s -> Altered.stations(s, s.stations().subList(1, s.stations().size())));
        planted("PLAN_SESSION_EMPTY", seats(s -> List.of()));
    }

    @Test
    void seesBenchesThatAreBrokenMissingOrTakenTwice() {
        planted("PLAN_BENCH_BROKEN", firstStation(bench(5)));
        planted("PLAN_BENCH_UNKNOWN", firstStation(bench(9)));
        planted("PLAN_BENCH_TWICE", firstStation(bench(2)));
    }

    @Test
    void seesALotThatIsThereTwice() {
        planted("PLAN_LOT_TWICE", firstStation(s -> new Station("A-02", s.benchNo(), s.tasks(), s.examinerCode())));
    }

    @Test
    void seesFixedLotsThatDoNotServe() {
        plantedAtWheelchair("PLAN_LOW_BENCH_NOT_KEPT", seats(s -> with(s, new Seat("w", ""))));
        plantedAtWheelchair("PLAN_LOW_BENCH_NOT_KEPT", seats(s -> with(s, new Seat("w", "A-03"))));
        plantedAtWheelchair("PLAN_FIXED_LOT_UNKNOWN", seats(s -> with(s, new Seat("w", "A-77"))));
        plantedAtWheelchair("PLAN_FIXED_LOT_TWICE", seats(s -> {
            String lot = s.stream()
                    .map(Seat::fixedLot)
                    .filter(l -> !l.isEmpty())
                    .findFirst()
                    .orElseThrow();
            return s.stream().map(seat -> new Seat(seat.candidateNo(), lot)).toList();
        }));
    }

    @Test
    void seesTasksThatDoNotBelongThere() {
        planted("PLAN_TASK_NOT_IN_CATALOGUE", firstStation(tasks(new Task(Subject.PHYSICS, "ZZ", Part.WHOLE))));
        planted("PLAN_TASK_SUBJECT", firstStation(tasks(new Task(Subject.PHYSICS, "HX01", Part.WHOLE))));
        planted("PLAN_TASK_VARIANT", firstStation(tasks(new Task(Subject.PHYSICS, "WL01D", Part.WHOLE))));
        planted(
                "PLAN_TASK_TWO_VARIANTS",
                s -> station(1, tasks(new Task(Subject.PHYSICS, "WL01D", Part.WHOLE)))
                        .apply(firstStation(tasks(new Task(Subject.PHYSICS, "WL01", Part.WHOLE)))
                                .apply(s)));
        planted("PLAN_STATION_INCOMPLETE", firstStation(tasks(new Task(Subject.PHYSICS, "WL01", Part.MAIN))));
        planted("PLAN_STATION_INCOMPLETE", firstStation(tasks()));
        planted(
                "PLAN_TASKS_UNEVEN",
                s -> Altered.stations(
                        s,
                        s.stations().stream()
                                .map(tasks(new Task(Subject.PHYSICS, "WL01", Part.WHOLE)))
                                .toList()));
    }

    @Test
    void seesATaskOutsideThePool() {
        List<String> pool = List.of("WL01", "HX01", "HX02");
        rules = rules.with(new TaskRule(TaskRule.Source.CITY, TaskRule.Variant.ORDINARY, pool, List.of(), 0));
        planted("PLAN_TASK_NOT_IN_POOL", firstStation(tasks(new Task(Subject.PHYSICS, "WL02", Part.WHOLE))));
    }

    @Test
    void seesExaminersWhoMayNotBeThere() {
        planted("PLAN_EXAMINER_UNKNOWN", firstStation(watchedBy("nobody")));
        planted("PLAN_EXAMINER_ROLE", firstStation(watchedBy("TECH")));
        planted("PLAN_EXAMINER_UNTRAINED", firstStation(watchedBy("NEW")));
        planted("PLAN_EXAMINER_SITE", firstStation(watchedBy("FAR")));
        planted("PLAN_EXAMINER_SUBJECT", firstStation(watchedBy("E005")));
        planted("PLAN_EXAMINER_OWN_SCHOOL", firstStation(watchedBy("OWN")));
        planted("PLAN_EXAMINER_RELATIVE", firstStation(watchedBy("KIN")));
        plantedAtWheelchair("PLAN_EXAMINER_RELATIVE", firstStation(watchedBy("KIN")));
    }

    @Test
    void warnsOfALoneExaminerWhereTwoOfTheRoomMarkEverySheet() {
        Plan alone = changed(sound(), "10190001", allWatchedBy("E001"));
        assertThat(codes(alone)).doesNotContain("PLAN_ONE_MARKER");
        rules = RulePath.with(rules, "marking.mode", MarkingRule.Mode.DOUBLE);
        assertThat(codes(alone)).contains("PLAN_ONE_MARKER");
    }

    @Test
    void seesAnExaminerWithTooManyBenchesOrFarApartOnes() {
        planted("PLAN_EXAMINER_RATIO", allWatchedBy("E001"));
        planted("PLAN_EXAMINER_NOT_ADJACENT", s -> {
            String first = s.stations().get(0).examinerCode();
            return station(s.stations().size() - 1, watchedBy(first)).apply(s);
        });
    }

    @Test
    void seesAnExaminerInTwoPlacesAtOnce() {
        Plan plan = sound();
        Session physics = physicsOf(plan, "10190001");
        Session beside = plan.sessions().stream()
                .filter(s -> s.roomNo().equals("B") && s.start().equals(physics.start()))
                .findFirst()
                .orElseThrow();
        String code = beside.stations().get(0).examinerCode();
        assertThat(codes(changed(plan, "10190001", firstStation(watchedBy(code)))))
                .contains("PLAN_EXAMINER_TWO_PLACES");
    }

    @Test
    void seesColleaguesInOneRoomAndSchoolsThatExamineEachOther() {
        Plan plan = sound();
        rules = SamplePack.with(rules, new ExaminerRule(2, ExaminerRule.Binding.HALF_DAY, true, true, false, true));
        assertThat(codes(plan)).containsExactly("PLAN_EXAMINER_SCHOOL_PAIR");
        rules = SamplePack.with(rules, new ExaminerRule(2, ExaminerRule.Binding.HALF_DAY, false, true, true, false));
        county.examiner(new Examiner("B2", "", "102", "S1", Role.EXAMINER, SampleCounty.ALL, true, List.of()));
        Plan mutual =
                changed(changed(plan, "10190001", firstStation(watchedBy("B2"))), "w", station(1, watchedBy("OWN")));
        assertThat(codes(mutual)).contains("PLAN_EXAMINER_PAIRED");
    }

    @Test
    void seesAnExaminerWhoComesFromNoPartner() {
        Plan plan = sound();
        rules = SamplePack.with(
                rules,
                new ExaminerRule(
                        2, ExaminerRule.Binding.HALF_DAY, true, true, false, false, List.of(List.of("101", "777"))));
        assertThat(codes(plan)).containsExactly("PLAN_EXAMINER_NO_PARTNER");
    }

    @Test
    void seesTasksThatTakeLongerThanTheSession() {
        Plan plan = sound();
        rules = SamplePack.with(rules, shorter(rules.session(), 5));
        assertThat(codes(plan)).contains("PLAN_TASKS_TOO_LONG");
    }

    static Plan changedFirst(Plan plan, UnaryOperator<Session> change) {
        List<Session> sessions = new ArrayList<>(plan.sessions());
        sessions.set(0, change.apply(sessions.get(0)));
        return new Plan(plan.seed(), sessions);
    }

    private static SessionRule shorter(SessionRule s, int operateMinutes) {
        return new SessionRule(
                s.size(),
                s.grouping(),
                s.order(),
                operateMinutes,
                s.readMinutes(),
                s.changeMinutes(),
                s.morningFrom(),
                s.morningTo(),
                s.afternoonFrom(),
                s.afternoonTo(),
                s.entryClosesAfterMinutes(),
                s.leaveEarly());
    }
}
