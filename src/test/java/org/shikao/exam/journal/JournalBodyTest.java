package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        List<Class<?>> kinds = RandomFacts.kinds();
        for (int i = 0; i < 100 * kinds.size(); i++) {
            Fact fact = RandomFacts.of(random, kinds.get(i % kinds.size()));
            String at = RandomFacts.text(random);
            Entry entry = new Entry("设备", i + 1, random.nextInt(1 << 30), at, RandomFacts.text(random), fact);
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
}
