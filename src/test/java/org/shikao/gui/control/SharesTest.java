package org.shikao.gui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shikao.gui.control.Shares.Need;

class SharesTest {
    private static final Need NUMBER = new Need(100, 100, List.of(), 0);

    @Test
    void scrollsOnlyWhenThreeLinesDoNotSuffice() {
        Need name = new Need(300, 300, List.of(150.0, 100.0), 1);
        assertThat(Shares.of(List.of(NUMBER, name), 150)).containsExactly(100, 100);
        assertThat(Shares.of(List.of(NUMBER, name), 200)).containsExactly(100, 100);
        assertThat(Shares.of(List.of(NUMBER, name), 250)).containsExactly(100, 150);
    }

    @Test
    void leavesTheUsualRowsOnOneLineWhereAFewLongOnesCanGoToThree() {
        Need school = new Need(90, 90, List.of(60.0, 50.0), 1);
        Need remark = new Need(300, 40, List.of(160.0, 110.0), 1);
        double[] widths = Shares.of(List.of(school, remark), 210);
        assertThat(widths[0]).isEqualTo(90);
        assertThat(widths[1]).isBetween(118.0, 120.0);
    }

    @Test
    void givesRoomThatIsLeftToThoseThatTake() {
        Need name = new Need(50, 50, List.of(50.0, 50.0), 1);
        Need school = new Need(80, 80, List.of(60.0, 60.0), 3);
        assertThat(Shares.of(List.of(NUMBER, name, school), 270)).containsExactly(100, 60, 110);
        assertThat(Shares.of(List.of(NUMBER, NUMBER), 250)).containsExactly(100, 150);
    }

    @Test
    void neverCutsAndNeverWidensBeyondTheRoomWithoutNeed() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            List<Need> needs = IntStream.range(0, 1 + random.nextInt(9))
                    .mapToObj(i -> need(random))
                    .toList();
            double room = 40 + random.nextInt(900);
            double[] widths = Shares.of(needs, room);
            double least = needs.stream()
                    .mapToDouble(
                            n -> n.least().isEmpty() ? n.whole() : n.least().get(1))
                    .sum();
            for (int i = 0; i < widths.length; i++) {
                Need need = needs.get(i);
                double own =
                        need.least().isEmpty() ? need.whole() : need.least().get(1);
                assertThat(widths[i]).as("seed %s round %s", seed, round).isGreaterThanOrEqualTo(Math.floor(own));
            }
            assertThat(Arrays.stream(widths).sum())
                    .as("seed %s round %s", seed, round)
                    .isLessThanOrEqualTo(Math.max(room, least));
        }
    }

    private static Need need(Random random) {
        double whole = 30 + random.nextInt(300);
        if (random.nextBoolean()) {
            return new Need(whole, whole, List.of(), 0);
        }
        double two = 30 + random.nextInt((int) whole - 29);
        double three = 30 + random.nextInt((int) two - 29);
        return new Need(whole, 30 + random.nextInt((int) whole - 29), List.of(two, three), random.nextInt(3));
    }
}
