package org.shikao.exam;

/** One mark sheet: a candidate and a subject. */
public record SheetKey(String candidateNo, Subject subject) implements Comparable<SheetKey> {
    @Override
    public int compareTo(SheetKey other) {
        int byNo = candidateNo.compareTo(other.candidateNo);
        return byNo != 0 ? byNo : subject.compareTo(other.subject);
    }
}
