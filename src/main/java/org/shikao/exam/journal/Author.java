package org.shikao.exam.journal;

/** The device that writes entry {@code seq}, with what it knows by then: its own earlier entries and those it has named. */
record Author(String device, int seq, Knowledge knowledge) implements Witness {
    @Override
    public boolean knows(String other, int otherSeq) {
        return other.equals(device) ? otherSeq < seq : otherSeq <= knowledge.of(other);
    }
}
