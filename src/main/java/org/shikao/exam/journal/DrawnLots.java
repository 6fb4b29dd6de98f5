package org.shikao.exam.journal;

import java.util.Optional;

/** A draw with the commitment it opened (none where slips are drawn by hand) and the journal entry that recorded it. */
public record DrawnLots(Optional<Fact.DrawCommitted> commitment, Fact.Drawn drawn, Entry entry) {}
