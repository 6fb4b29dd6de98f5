package org.shikao.files.pdf;

import java.util.Map;
import java.util.Optional;

/** Where a form finds the photo (JPEG or PNG) of a candidate: asked for one at a time, so that no form holds them all. */
@FunctionalInterface
public interface Photos {
    /** The photo of the candidate of this number. */
    Optional<byte[]> of(String candidateNo);

    /** These and no others. */
    static Photos of(Map<String, byte[]> byCandidateNo) {
        Map<String, byte[]> photos = Map.copyOf(byCandidateNo);
        return candidateNo -> Optional.ofNullable(photos.get(candidateNo));
    }
}
