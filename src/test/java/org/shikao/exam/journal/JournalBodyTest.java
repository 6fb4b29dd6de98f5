package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.NotedEvent;
import org.shikao.exam.rules.OutcomeRule.FaultRemedy;

class JournalBodyTest {
    private static final String MARKED =
            "{\"at\":\"2027-05-16T09:31:07\",\"by\":\"E07\",\"candidateNo\":\"考506\",\"errors\":[\"a\"],"
                    + "\"lamport\":12,\"point\":3,\"subject\":\"physics\",\"type\":\"MARKED\",\"value\":50}";

    @Test
    void writesKeysSortedWithoutSpacesAndMarksAsHundredths() {
        Fact fact = new Fact.Marked(new SheetKey("考506", Subject.PHYSICS), 3, new Marks(50), List.of("a"));
        assertThat(JournalBody.write(12, "2027-05-16T09:31:07", "E07", fact)).isEqualTo(MARKED);
    }

    @Test
    void escapesOnlyQuoteBackslashAndControlCharacters() {
        Fact fact = new Fact.PlanSealed("\"\\\b\f\n\r\t\u0000\u001f\u007f/\u2028𬭛");
        assertThat(JournalBody.write(1, "", "", fact))
                .isEqualTo(
                        "{\"at\":\"\",\"by\":\"\",\"digest\":\"\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001f\u007f/\u2028𬭛\","
                                + "\"lamport\":1,\"type\":\"PLAN_SEALED\"}");
    }

    @Test
    void refusesToWriteHalfASurrogatePair() {
        assertThatThrownBy(() -> JournalBody.write(1, "", "", new Fact.PlanSealed("\ud86d")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesACorrectedPointInHundredthsAndAnOutcomeAsItsCode() {
        SheetKey key = new SheetKey("1", Subject.BIOLOGY);
        assertThat(JournalBody.write(1, "", "", new Fact.Corrected(key, 2, "", "0.5", "r", "n", "m")))
                .contains("\"new\":50,\"old\":\"\"");
        assertThat(JournalBody.write(1, "", "", new Fact.Corrected(key, 0, "VOID", "EARNED", "r", "n", "m")))
                .contains("\"new\":\"EARNED\",\"old\":\"VOID\"");
        assertThatThrownBy(() -> JournalBody.write(1, "", "", new Fact.Corrected(key, 2, "1", "two", "r", "n", "m")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyFactComesBackFromItsBody() {
        long seed = 20270516;
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            Fact fact = fact(random, i % 24);
            Entry entry = new Entry("设备", i + 1, random.nextInt(1 << 30), text(random), text(random), fact);
            String body = JournalBody.write(entry.lamport(), entry.at(), entry.by(), fact);
            Reading reading = JournalBody.read(new Link("设备", i + 1, body, ""));
            assertThat(reading).as("seed %d, try %d: %s", seed, i, body).isEqualTo(Reading.of(entry));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"type\":\"MARKED\"}",
                "{\"type\":7}",
                "{\"type\":\"MARKED\",\"value\":{}}",
                "{\"type\":\"MARKED\",\"value\":1.5}",
                "{\"type\":\"MARKED\",\"value\":true}",
                "{\"type\":\"MARKED\",\"errors\":[1]}",
                "{\"type\":\"MARKED\",\"value\":99999999999999999999}",
                "{\"type\":\"MARKED\"} {}"
            })
    void refusesWhatIsNotABody(String body) {
        assertThat(code(body)).isEqualTo("JOURNAL_BODY_NOT_CANONICAL");
    }

    @Test
    void refusesEveryOtherWayToWriteTheSame() {
        List<String> others = List.of(
                MARKED + " ",
                MARKED.replace(",", ", "),
                MARKED.replace("考", "\\u8003"),
                MARKED.replace("E07", "E\\/07"),
                MARKED.replace(":50}", ":050}"),
                MARKED.replace(":50}", ":50,\"value\":50}"),
                MARKED.replace(":50}", ":50,\"zeal\":1}"),
                MARKED.replace(":50}", ":\"50\"}"),
                MARKED.replace(":50}", ":4294967346}"),
                MARKED.replace("physics", "Physics"),
                MARKED.replace("\"at\":\"2027-05-16T09:31:07\",", ""),
                MARKED.replace("\"by\":\"E07\",", "").replace("{", "{\"by\":\"E07\","));
        assertThat(others).allSatisfy(body -> assertThat(code(body)).isEqualTo("JOURNAL_BODY_NOT_CANONICAL"));
        assertThat(JournalBody.read(new Link("A", 1, MARKED, "")).problem()).isEmpty();
    }

    @Test
    void anEventOfAKindAndARemedyNobodyKnowsAreNotRead() {
        Fact event = new Fact.SheetEventNoted(
                new SheetKey("1", Subject.BIOLOGY), new NotedEvent(NotedEvent.Kind.ATTEMPTS, 9, 2));
        String noted = JournalBody.write(1, "", "", event);
        assertThat(noted)
                .contains("\"kind\":\"attempts\"")
                .contains("\"number\":2")
                .contains("\"point\":9");
        Fact fault = new Fact.FaultNoted("S", 3, "", "秒表", 2, FaultRemedy.ADD_MINUTES, "", "王");
        String told = JournalBody.write(1, "", "", fault);
        assertThat(List.of(
                        noted.replace("attempts", "Attempts"),
                        noted.replace("attempts", "fire"),
                        noted.replace("\"number\":2", "\"number\":4294967298"),
                        told.replace("ADD_MINUTES", "add-minutes"),
                        told.replace("ADD_MINUTES", "")))
                .allSatisfy(body -> assertThat(code(body)).isEqualTo("JOURNAL_BODY_NOT_CANONICAL"));
        assertThat(code(noted) + code(told)).isEqualTo("readread");
    }

    @Test
    void namesTheEntryOfATypeThatANewerProgramWrote() {
        Reading reading = JournalBody.read(new Link("A", 9, MARKED.replace("MARKED", "PAUSED"), ""));
        assertThat(reading.problem()).map(Problem::code).contains("JOURNAL_TYPE_UNKNOWN");
        assertThat(reading.problem()).map(Problem::args).contains(List.of("A", "9"));
    }

    private static String code(String body) {
        return JournalBody.read(new Link("A", 1, body, ""))
                .problem()
                .map(Problem::code)
                .orElse("read");
    }

    private static Fact fact(Random r, int kind) {
        SheetKey key = new SheetKey(text(r), Subject.values()[r.nextInt(3)]);
        return switch (kind) {
            case 0 -> new Fact.Seen(texts(r));
            case 1 -> new Fact.PlanSealed(text(r));
            case 2 -> new Fact.CheckedIn(text(r), texts(r));
            case 3 -> new Fact.MarkedAbsent(text(r), texts(r));
            case 4 -> new Fact.DrawCommitted(text(r), text(r), text(r));
            case 5 ->
                new Fact.Drawn(
                        text(r), text(r), text(r), text(r), text(r), texts(r), texts(r), text(r), text(r), text(r));
            case 6 -> new Fact.LotTyped(text(r), text(r), text(r), text(r), text(r), text(r));
            case 7 -> new Fact.ScoringOpened(text(r), text(r));
            case 8 -> new Fact.Marked(key, r.nextInt(40), new Marks(r.nextInt(4000) - 1000), texts(r));
            case 9 -> new Fact.OutcomeSet(key, text(r), text(r));
            case 10 -> new Fact.Submitted(key);
            case 11 -> corrected(r, key);
            case 12 -> new Fact.Signed(text(r), text(r), text(r));
            case 14 -> new Fact.CandidateRemoved(text(r), text(r), text(r), text(r));
            case 23 -> new Fact.LateEntryAllowed(text(r), List.of(text(r)), text(r), text(r));
            case 22 ->
                new Fact.ExemptionDecided(
                        key,
                        Fact.ExemptionDecided.Basis.values()[r.nextInt(2)],
                        r.nextInt(2000),
                        text(r),
                        text(r),
                        text(r));
            case 21 ->
                new Fact.UnitsDrawn(text(r), text(r), text(r), List.of(text(r), text(r)), text(r), text(r), text(r));
            case 15 -> new Fact.CandidateCorrected(text(r), text(r), text(r), text(r), text(r), text(r), text(r));
            case 16 -> new Fact.SheetEventNoted(key, event(r));
            case 17 -> new Fact.SheetEventCorrected(key, event(r), r.nextInt(9), text(r), text(r), text(r));
            case 18 -> new Fact.Acknowledged(key, r.nextBoolean(), text(r));
            case 19 ->
                new Fact.FaultNoted(
                        text(r), r.nextInt(40), text(r), text(r), r.nextInt(40), remedy(r), text(r), text(r));
            case 20 -> new Fact.FaultSettled(text(r), text(r), r.nextInt(40), remedy(r), text(r), text(r), text(r));
            default -> new Fact.ConflictDecided(key, text(r), text(r), text(r), text(r));
        };
    }

    private static NotedEvent event(Random r) {
        NotedEvent.Kind[] kinds = NotedEvent.Kind.values();
        return new NotedEvent(kinds[r.nextInt(kinds.length)], r.nextInt(40), r.nextInt(9));
    }

    private static FaultRemedy remedy(Random r) {
        return FaultRemedy.values()[r.nextInt(3)];
    }

    private static Fact corrected(Random r, SheetKey key) {
        int point = r.nextInt(3);
        String old = point == 0 || r.nextInt(5) == 0 ? "" : new Marks(r.nextInt(2000)).toString();
        String now = point == 0 ? text(r) : new Marks(r.nextInt(2000)).toString();
        return new Fact.Corrected(key, point, old, now, text(r), text(r), text(r));
    }

    private static List<String> texts(Random r) {
        List<String> out = new ArrayList<>();
        for (int n = r.nextInt(4); n > 0; n--) {
            out.add(text(r));
        }
        return out;
    }

    private static String text(Random r) {
        String pool = "aB7\"\\/ ,:{}[]\u0000\u0001\u0007\b\t\n\u000b\f\r\u001f\u007f\u0085\u2028\ufeff考实·䶮";
        StringBuilder out = new StringBuilder();
        for (int n = r.nextInt(12); n > 0; n--) {
            int which = r.nextInt(10);
            int far = 0x10000 + r.nextInt(0x100000);
            out.appendCodePoint(which == 0 ? far : which == 1 ? 0x2CB5B : pool.charAt(r.nextInt(pool.length())));
        }
        return out.toString();
    }
}
