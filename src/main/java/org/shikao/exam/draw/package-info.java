/**
 * The draw (抽签), so that anyone can recompute it: commitment, seed, order of the lots, verification. Pure: the secret and the
 * public entropy are handed in.
 */
package org.shikao.exam.draw;
