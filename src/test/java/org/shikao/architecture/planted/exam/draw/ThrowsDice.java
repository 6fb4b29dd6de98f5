package org.shikao.architecture.planted.exam.draw;

import java.util.Random;

/** Planted violation: the draw throws dice of its own. */
final class ThrowsDice {
    int next() {
        return new Random().nextInt();
    }
}
