package org.shikao.exam.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.Seat;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Station;
import org.shikao.exam.plan.Task;
import org.shikao.exam.rules.DrawRule;
import org.shikao.exam.rules.SamplePack;

class UrnTest {

    private static final DrawSecret SECRET = DrawSecret.of(new byte[32]);

    private final Plan plan = new Plan(
            "seed",
            List.of(
                    session("S1-B-0516-01", "B", 1, List.of("3", "4")),
                    session("S1-A-0516-01", "A", 1, List.of("1", "2")),
                    session("S1-A-0516-02", "A", 2, List.of("5"))));

    @Test
    void usuallyHoldsTheBenchesOfOneRoom() {
        Urn urn = Urn.of(SamplePack.usual(), plan, "S1-B-0516-01").orElseThrow();
        assertThat(urn.sessionId()).isEqualTo("S1-B-0516-01");
        assertThat(urn.lotNos()).containsExactly("B-01", "B-02", "B-03");
        assertThat(urn.candidates()).containsExactly("3", "4");
    }

    @Test
    void holdsAllRoomsThatStartTogetherWhereSubjectOrRoomAreDrawn() {
        Urn urn = Urn.of(SamplePack.oneByLot(), plan, "S1-B-0516-01").orElseThrow();
        assertThat(urn.sessionId()).isEqualTo("S1-A-0516-01");
        assertThat(urn.lotNos()).containsExactly("A-01", "A-02", "A-03", "B-01", "B-02", "B-03");
        assertThat(urn.candidates()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void neverMixesSubjectsWhereEverySubjectHasItsOwnSession() {
        Session chemistry = new Session(
                "S1-B-0516-01",
                "S1",
                "B",
                List.of(Subject.CHEMISTRY),
                1,
                LocalDate.of(2026, 5, 16),
                LocalTime.of(8, 0),
                LocalTime.of(8, 17),
                List.of(),
                List.of());
        Plan both = new Plan("", List.of(plan.sessions().get(1), chemistry));
        Urn urn = Urn.of(
                        SamplePack.with(SamplePack.usual(), SamplePack.draw(DrawRule.Object.ROOM_SEAT_PAPER, false)),
                        both,
                        "S1-A-0516-01")
                .orElseThrow();
        assertThat(urn.sessions()).containsExactly("S1-A-0516-01");
    }

    @Test
    void takesFixedLotsOutTogetherWithTheirCandidates() {
        Session fixed = withSeats(List.of(new Seat("1", "A-03"), new Seat("2", "")));
        Urn urn = Urn.of(SamplePack.usual(), new Plan("", List.of(fixed)), fixed.id())
                .orElseThrow();
        assertThat(urn.lotNos()).containsExactly("A-01", "A-02");
        assertThat(urn.candidates()).containsExactly("2");
        assertThat(urn.fixed()).containsExactly(new Given("1", "A-03"));
    }

    @Test
    void knowsNoUrnOfAnUnknownSession() {
        assertThat(Urn.of(SamplePack.usual(), plan, "nowhere")).isEmpty();
    }

    @Test
    void writesTheCanonicalListAsDocumented() {
        Session fixed = withSeats(List.of(new Seat("𬭛2", ""), new Seat("龥1", ""), new Seat("9", "A-03")));
        Urn urn = Urn.of(SamplePack.usual(), new Plan("", List.of(fixed)), fixed.id())
                .orElseThrow();
        assertThat(CanonicalList.text("exam-1", urn)).isEqualTo("""
                        shikao-draw-1
                        exam\texam-1
                        urn\tS1-A-0516-01
                        session\tS1-A-0516-01
                        lot\tA-01\tS1-A-0516-01\tA\t1
                        lot\tA-02\tS1-A-0516-01\tA\t2
                        fixed\t9\tA-03
                        candidate\t龥1
                        candidate\t𬭛2
                        """);
        assertThat(CanonicalList.hash("exam-1", urn)).matches("[0-9a-f]{64}");
    }

    @Test
    void refusesAnIdentifierThatCouldForgeALine() {
        Session forged = withSeats(List.of(new Seat("1\ncandidate\t2", "")));
        Urn urn = Urn.of(SamplePack.usual(), new Plan("", List.of(forged)), forged.id())
                .orElseThrow();
        assertThatThrownBy(() -> CanonicalList.hash("exam-1", urn)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnotherSecretOrAChangedListAfterTheCommitment() {
        Urn urn = Urn.of(SamplePack.usual(), plan, "S1-A-0516-01").orElseThrow();
        Commitment commitment = Commitment.to("exam-1", urn, SECRET);
        assertThat(commitment.check("exam-1", urn, SECRET)).isEmpty();
        byte[] other = new byte[32];
        other[31] = 1;
        assertThat(codes(commitment.check("exam-1", urn, DrawSecret.of(other))))
                .containsExactly("DRAW_SECRET_NOT_COMMITTED");
        Session changed = withSeats(List.of(new Seat("1", ""), new Seat("7", "")));
        Urn others = Urn.of(SamplePack.usual(), new Plan("", List.of(changed)), changed.id())
                .orElseThrow();
        assertThat(codes(commitment.check("exam-1", others, SECRET))).containsExactly("DRAW_LIST_CHANGED");
    }

    @Test
    void namesWhatIsWrongWithTypedLots() {
        List<Given> typed =
                List.of(new Given("1", "A-01"), new Given("1", "A-02"), new Given("2", "A-01"), new Given("9", "A-09"));
        assertThat(codes(DrawVerification.checkPhysical(List.of("1", "2"), List.of("A-01", "A-02"), typed)))
                .containsExactly(
                        "DRAW_CANDIDATE_TWICE", "DRAW_LOT_TWICE", "DRAW_CANDIDATE_NOT_DUE", "DRAW_LOT_UNKNOWN");
    }

    @Test
    void findsEveryChangedPartOfARecord() throws java.io.IOException {
        DrawRecord r = LotDrawTest.vectors().get(0);
        assertThat(codes(DrawVerification.check(copy(r, "nothing", r.seed(), r.entropy(), r.given()))))
                .containsExactly("DRAW_SECRET_NOT_COMMITTED");
        assertThat(codes(DrawVerification.check(copy(r, r.commitment(), "00", r.entropy(), r.given()))))
                .containsExactly("DRAW_SEED_DIFFERS");
        assertThat(codes(DrawVerification.check(copy(r, r.commitment(), r.seed(), "0000000000", r.given()))))
                .containsExactly("DRAW_SEED_DIFFERS");
        assertThat(codes(DrawVerification.check(
                        copy(r, r.commitment(), r.seed(), r.entropy(), r.given().subList(1, 8)))))
                .containsExactly("DRAW_GIVEN_COUNT", "DRAW_GIVEN_DIFFERS");
    }

    private static DrawRecord copy(DrawRecord r, String commitment, String seed, String entropy, List<Given> given) {
        return new DrawRecord(
                r.examId(),
                r.sessionId(),
                r.actor(),
                r.secret(),
                commitment,
                entropy,
                seed,
                r.candidates(),
                r.lots(),
                given);
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private static Session withSeats(List<Seat> seats) {
        return session("S1-A-0516-01", "A", 1, List.of()).withSeats(seats);
    }

    private static Session session(String id, String room, int number, List<String> candidates) {
        LocalTime start = LocalTime.of(8, 0).plusMinutes(27L * (number - 1));
        List<Station> stations = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> new Station(
                        room + "-0" + i, i, List.of(new Task(Subject.PHYSICS, "WL01", Task.Part.WHOLE)), "E1"))
                .toList();
        return new Session(
                id,
                "S1",
                room,
                List.of(Subject.PHYSICS),
                number,
                LocalDate.of(2026, 5, 16),
                start,
                start.plusMinutes(17),
                stations,
                candidates.stream().map(no -> new Seat(no, "")).toList());
    }
}
