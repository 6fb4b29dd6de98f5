package org.shikao.store;

/** Who works on an exam file: person, machine, process number and since when ({@code 2026-05-16 08:30}, the clock as shown). */
public record Holder(String person, String machine, long process, String since) {}
