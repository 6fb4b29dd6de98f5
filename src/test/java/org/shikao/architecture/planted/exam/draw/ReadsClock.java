package org.shikao.architecture.planted.exam.draw;

import java.time.Instant;

/** Planted violation: the draw asks for the time. */
final class ReadsClock {
    Instant at() {
        return Instant.now();
    }
}
