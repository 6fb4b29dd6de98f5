package org.shikao.flow;

/** Where secret random bytes come from; a seeded twin stands in for rehearsals and the sample exam. */
public interface Entropy {
    /** Fresh unpredictable bytes. */
    byte[] bytes(int count);
}
