package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.shikao.exam.journal.Laptop.mark;
import static org.shikao.exam.journal.Laptop.physics;
import static org.shikao.exam.journal.Laptop.whole;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Problem;

class JournalMergeTest {
    private final SmallExam exam = SmallExam.usual();
    private final Laptop a = new Laptop(exam, "A").startsP1();
    private final Laptop b = new Laptop(exam, "B").takes(a).does(whole(physics("101")));

    @Test
    void takesWhatIsNewInTheOrderOfDeviceAndNumber() {
        List<Link> shuffled = new ArrayList<>(b.links());
        Collections.shuffle(shuffled, new Random(3));
        Merged merged = JournalMerge.merge(Laptop.EXAM, a.links(), shuffled);
        assertThat(merged.problems()).isEmpty();
        assertThat(merged.added())
                .extracting(Link::device, Link::seq)
                .containsExactly(tuple("B", 1), tuple("B", 2), tuple("B", 3), tuple("B", 4), tuple("B", 5));
    }

    @Test
    void aShorterCopyBringsNothingNew() {
        List<Link> older = List.copyOf(a.links());
        a.does(mark(physics("102"), 1, 0));
        assertThat(JournalMerge.merge(Laptop.EXAM, a.links(), older)).isEqualTo(new Merged(List.of(), List.of()));
        assertThat(JournalMerge.merge(Laptop.EXAM, older, a.links()).added()).hasSize(1);
    }

    @Test
    void ofAForkedFileNothingIsTaken() {
        Laptop twin = new Laptop(exam, "B").takes(a).does(mark(physics("102"), 1, 0));
        Laptop more = new Laptop(exam, "C").takes(a).does(mark(physics("104"), 1, 0));
        twin.takes(more);
        Merged merged = JournalMerge.merge(Laptop.EXAM, b.links(), twin.links());
        assertThat(merged.added()).isEmpty();
        assertThat(merged.problems())
                .extracting(Problem::code, Problem::args)
                .containsExactly(tuple("JOURNAL_FORK", List.of("B", "2")));
    }

    @Test
    void ofADamagedFileNothingIsTaken() {
        List<Link> damaged = new ArrayList<>(b.links());
        damaged.removeIf(link -> link.device().equals("B") && link.seq() == 3);
        Merged merged = JournalMerge.merge(Laptop.EXAM, a.links(), damaged);
        assertThat(merged.added()).isEmpty();
        assertThat(merged.problems()).extracting(Problem::code).containsExactly("JOURNAL_GAP");
        assertThat(JournalMerge.merge("another exam", List.of(), b.links()).problems())
                .extracting(Problem::code)
                .containsExactly("JOURNAL_HASH", "JOURNAL_HASH");
    }

    @Test
    void ofAFileWithEntriesThatCannotBeReadNothingIsTaken() {
        String body = "{\"type\":\"PAUSED\"}";
        Link strange = new Link("Z", 1, body, Chain.next(Chain.genesis(Laptop.EXAM, "Z"), body));
        List<Link> theirs = new ArrayList<>(b.links());
        theirs.add(strange);
        Merged merged = JournalMerge.merge(Laptop.EXAM, a.links(), theirs);
        assertThat(merged.added()).isEmpty();
        assertThat(merged.problems()).extracting(Problem::code).containsExactly("JOURNAL_TYPE_UNKNOWN");
    }
}
