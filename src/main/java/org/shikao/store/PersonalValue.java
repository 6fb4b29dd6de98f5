package org.shikao.store;

/** A value that journal entries name by its digest: lower-case hex SHA-256 of {@code salt} (lower-case hex, as bytes) and the value. */
public record PersonalValue(String digest, String salt, String value) {}
