package org.shikao.architecture.planted.exam.result;

/** Planted violation: a score that cannot be held exactly. */
final class Approximate {
    private final float[] points = {};

    double total() {
        return points.length;
    }

    void add(Double value) {}
}
