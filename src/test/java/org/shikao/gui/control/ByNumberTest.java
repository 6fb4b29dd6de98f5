package org.shikao.gui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByNumberTest {
    @Test
    void ordersByValueWithLettersAndGapsFirst() {
        List<String> printed = Arrays.asList("10.0", "9.5", "缺", "1,600", "-0.5", null, "98.5%", "0.0", "—", "9.50");
        Collections.shuffle(printed, new Random(7));
        List<String> sorted = new ArrayList<>(printed);
        sorted.sort(new ByNumber());

        assertThat(sorted.subList(3, 10))
                .filteredOn(cell -> !cell.startsWith("9.5"))
                .containsExactly("-0.5", "0.0", "10.0", "98.5%", "1,600");
        assertThat(sorted.subList(0, 3)).containsExactlyInAnyOrder("缺", "—", null);
    }
}
