package org.shikao.exam.roster;

/** A school that sends candidates. {@code code} is the school identifier (学校代码), text. */
public record School(String code, String name) {}
