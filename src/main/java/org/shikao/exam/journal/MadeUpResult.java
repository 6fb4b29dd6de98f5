package org.shikao.exam.journal;

/** What a make-up sitting gave somebody deferred; {@code disputed} if two laptops took down different results of it. */
public record MadeUpResult(Fact.MadeUp fact, boolean disputed) {}
