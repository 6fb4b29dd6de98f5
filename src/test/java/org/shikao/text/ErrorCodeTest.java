package org.shikao.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorCodeTest {
    @Test
    void theSameDefectHasTheSameCodeWhateverItsMessageOrLine() {
        Throwable one = thrown("李梓涵");
        Throwable other = thrown("王五");

        assertThat(ErrorCode.of(one)).isEqualTo(ErrorCode.of(other)).matches("[A-HJ-NP-Z]{4}-[A-HJ-NP-Z]{4}");
    }

    @Test
    void anotherPlaceKindOrCauseHasAnotherCode() {
        String code = ErrorCode.of(thrown("x"));

        assertThat(ErrorCode.of(elsewhere())).isNotEqualTo(code);
        assertThat(ErrorCode.of(new IllegalArgumentException("x"))).isNotEqualTo(code);
        assertThat(ErrorCode.of(new IllegalStateException("x", new IllegalArgumentException())))
                .isNotEqualTo(ErrorCode.of(new IllegalStateException("x")));
    }

    @Test
    void aCauseThatRefersToItselfEnds() {
        Exception first = new Exception();
        first.initCause(new Exception(first));

        assertThat(ErrorCode.of(first)).hasSize(9);
    }

    private static Throwable thrown(String message) {
        return new IllegalStateException(message);
    }

    private static Throwable elsewhere() {
        return new IllegalStateException("x");
    }
}
