package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Problem;

class ChainTest {
    private static final String EXAM = "exam-7";

    @Test
    void agreesWithAllPublishedVectors() throws IOException {
        JsonNode vectors = vectors();
        assertThat(vectors).hasSize(15);
        for (JsonNode journal : vectors) {
            String exam = journal.get("examId").asText();
            List<Link> links = new ArrayList<>();
            for (JsonNode entry : journal.get("entries")) {
                links.add(new Link(
                        journal.get("device").asText(),
                        entry.get("seq").asInt(),
                        entry.get("body").asText(),
                        entry.get("hash").asText()));
            }
            assertThat(Chain.verify(exam, links)).isEmpty();
            assertThat(Chain.verify(exam + "x", links)).hasSize(1);
        }
    }

    private static JsonNode vectors() throws IOException {
        try (InputStream in = ChainTest.class.getResourceAsStream("/org/shikao/draw-and-journal.json")) {
            return new ObjectMapper().readTree(in).get("journal");
        }
    }

    @Test
    void findsEveryEditOfASingleFieldAtItsEntry() {
        List<Link> chain = chain("A", 300);
        for (int i = 0; i < chain.size(); i++) {
            Link link = chain.get(i);
            String body = link.body();
            String bit = (link.hash().charAt(5) == '0' ? "1" : "0");
            assertBad(with(chain, i, new Link("A", i + 1, body.replace("\"by\":\"E", "\"by\":\"F"), link.hash())), i);
            assertBad(with(chain, i, new Link("A", i + 1, body.substring(1), link.hash())), i);
            assertBad(with(chain, i, new Link("A", i + 1, body + " ", link.hash())), i);
            assertBad(
                    with(
                            chain,
                            i,
                            new Link(
                                    "A",
                                    i + 1,
                                    body,
                                    link.hash().substring(0, 5)
                                            + bit
                                            + link.hash().substring(6))),
                    i);
            assertBad(with(chain, i, new Link("A", i + 1, body, link.hash().toUpperCase(Locale.ROOT))), i);
        }
    }

    @Test
    void findsEveryChangeOfNumberOrDevice() {
        List<Link> chain = chain("A", 300);
        for (int i = 0; i < chain.size(); i++) {
            Link link = chain.get(i);
            String number = Integer.toString(i + 1);
            List<Problem> moved = Chain.verify(EXAM, with(chain, i, new Link("B", i + 1, link.body(), link.hash())));
            if (i < 299) {
                assertThat(moved).anySatisfy(p -> assertThat(p.args()).containsExactly("A", number));
            }
            assertThat(moved).anySatisfy(p -> assertThat(p.args()).containsExactly("B", "1"));
            List<Problem> far = Chain.verify(EXAM, with(chain, i, new Link("A", 302 + i, link.body(), link.hash())));
            assertThat(far).extracting(Problem::args).containsExactly(List.of("A", number));
        }
    }

    @Test
    void findsEveryDeletionAtTheGap() {
        List<Link> chain = chain("A", 300);
        for (int i = 0; i < chain.size() - 1; i++) {
            List<Link> cut = new ArrayList<>(chain);
            cut.remove(i);
            assertThat(Chain.verify(EXAM, cut))
                    .singleElement()
                    .satisfies(p -> assertThat(p.code()).isEqualTo("JOURNAL_GAP"))
                    .extracting(Problem::args)
                    .isEqualTo(List.of("A", Integer.toString(i + 1)));
        }
    }

    @Test
    void findsEverySwapAtTheEarlierEntry() {
        List<Link> chain = chain("A", 300);
        for (int i = 0; i < chain.size() - 1; i++) {
            int j = i + 1 + (i * 7) % (chain.size() - 1 - i);
            Link one = chain.get(i);
            Link other = chain.get(j);
            List<Link> swapped = with(chain, i, new Link("A", i + 1, other.body(), other.hash()));
            assertBad(with(swapped, j, new Link("A", j + 1, one.body(), one.hash())), i);
        }
    }

    @Test
    void namesAnEntryThatStandsTwice() {
        List<Link> chain = new ArrayList<>(chain("A", 5));
        chain.add(chain.get(2));
        assertThat(Chain.verify(EXAM, chain))
                .extracting(Problem::code, Problem::args)
                .containsExactly(tuple("JOURNAL_DUPLICATE", List.of("A", "3")));
    }

    @Test
    void namesTheFirstBadEntryOfEachDeviceWhateverTheOrder() {
        List<Link> all = new ArrayList<>(chain("A", 20));
        List<Link> b = chain("设备二", 20);
        all.addAll(with(b, 7, new Link("设备二", 8, "{}", b.get(7).hash())));
        all.removeIf(link -> link.device().equals("A") && link.seq() == 12);
        all.addAll(chain("C", 4));
        Collections.shuffle(all, new Random(4));
        assertThat(Chain.verify(EXAM, all))
                .extracting(Problem::args)
                .containsExactly(List.of("A", "12"), List.of("设备二", "8"));
    }

    private static void assertBad(List<Link> links, int index) {
        assertThat(Chain.verify(EXAM, links))
                .extracting(Problem::code, Problem::args)
                .containsExactly(tuple("JOURNAL_HASH", List.of("A", Integer.toString(index + 1))));
    }

    private static List<Link> with(List<Link> links, int index, Link link) {
        List<Link> out = new ArrayList<>(links);
        out.set(index, link);
        return out;
    }

    private static List<Link> chain(String device, int length) {
        List<Link> links = new ArrayList<>();
        String hash = Chain.genesis(EXAM, device);
        for (int seq = 1; seq <= length; seq++) {
            Fact fact = new Fact.CheckedIn("S1", List.of("考" + seq));
            String body = JournalBody.write(seq, "2027-05-16T08:00", "E07", fact);
            hash = Chain.next(hash, body);
            links.add(new Link(device, seq, body, hash));
        }
        return links;
    }
}
