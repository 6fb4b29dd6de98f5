package org.shikao.store;

/** A candidate's photo as JPEG bytes; {@code sourceSha256} is the lower-case hex hash of the file it was made from. */
public record Photo(String candidateNo, byte[] jpeg, String sourceSha256) {}
