package org.shikao.exam.journal;

/**
 * What the committee set for an exempt candidate and subject (rule 31). It is disputed where two decisions that know nothing of each
 * other say different things; then nothing is reported until somebody decides again.
 */
public record CommitteeDecision(Fact.ExemptionDecided fact, boolean disputed) {}
