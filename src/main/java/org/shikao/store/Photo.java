package org.shikao.store;

/** A candidate's photo as JPEG bytes; {@code source} names the file it came from. */
public record Photo(String candidateNo, byte[] jpeg, String source) {}
