package org.shikao;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void isThere() {
        assertThat(Main.class).isFinal();
    }
}
