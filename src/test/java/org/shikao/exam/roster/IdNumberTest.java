package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shikao.exam.roster.Candidate.Sex;

class IdNumberTest {
    private static final long SEED = 11643;

    @Test
    void knowsTheExampleOfTheStandard() {
        assertThat(IdNumber.checkDigit("11010519491231002")).isEqualTo('X');
        assertThat(IdNumber.checkDigit("44052418800101001")).isEqualTo('4');
        assertThat(new IdNumber("11010519491231002X").birth()).contains(LocalDate.of(1949, 12, 31));
        assertThat(new IdNumber("11010519491231002X").sex()).isEqualTo(Sex.FEMALE);
    }

    @Test
    void seesEveryWrongDigitAndEverySwapOfNeighbours() {
        Random random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            String body = "990101" + (2009 + random.nextInt(4))
                    + "%02d%02d%03d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(1000));
            String id = body + IdNumber.checkDigit(body);
            assertThat(IdNumber.isSound(id)).as("%s of seed %d", id, SEED).isTrue();
            int at = random.nextInt(17);
            String wrong = id.substring(0, at)
                    + (char) ('0' + (id.charAt(at) - '0' + 1 + random.nextInt(9)) % 10)
                    + id.substring(at + 1);
            assertThat(IdNumber.isSound(wrong))
                    .as("%s for %s of seed %d", wrong, id, SEED)
                    .isFalse();
            int swap = random.nextInt(16);
            String swapped = id.substring(0, swap) + id.charAt(swap + 1) + id.charAt(swap) + id.substring(swap + 2);
            assertThat(IdNumber.isSound(swapped)).isEqualTo(swapped.equals(id));
        }
    }

    @Test
    void refusesDaysThatDoNotExist() {
        assertThat(new IdNumber("990101201102300011").birth()).isEmpty();
        assertThat(new IdNumber("990101201113010011").birth()).isEmpty();
        assertThat(new IdNumber("990101201200000011").birth()).isEmpty();
        assertThat(new IdNumber("990101201202290011").birth()).contains(LocalDate.of(2012, 2, 29));
        assertThat(new IdNumber("990101201102290011").birth()).isEmpty();
    }

    @Test
    void hasNoFormUnlessItHasEighteenCharacters() {
        assertThat(IdNumber.hasForm("")).isFalse();
        assertThat(IdNumber.hasForm("99010120110214973x")).isFalse();
        assertThat(IdNumber.hasForm("９9010120110214973X")).isFalse();
        assertThat(IdNumber.hasForm("990101201102149730 ")).isFalse();
        assertThat(IdNumber.hasForm("99010120110214973X")).isTrue();
    }
}
