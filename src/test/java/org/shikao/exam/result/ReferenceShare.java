package org.shikao.exam.result;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shikao.exam.Subject;

/** Of a paper everything exempt is rounded as one: unit by unit to the task that lacks most of what it should have. */
final class ReferenceShare {
    private ReferenceShare() {}

    /** @param owed grains; @param whole hundredths to share out; @param grain grains of a hundredth */
    static Map<Subject, Integer> of(Map<Subject, BigInteger> owed, int whole, int decimals, BigInteger grain) {
        Map<Subject, Integer> given = new TreeMap<>();
        owed.keySet().forEach(subject -> given.put(subject, 0));
        int unit = List.of(100, 10, 1).get(decimals);
        for (int left = whole; left > 0; left -= unit) {
            Subject most = null;
            BigInteger lack = null;
            for (Subject subject : owed.keySet()) {
                BigInteger lacks = owed.get(subject).subtract(grain.multiply(BigInteger.valueOf(given.get(subject))));
                if (lack == null || lacks.compareTo(lack) > 0) {
                    most = subject;
                    lack = lacks;
                }
            }
            given.merge(most, unit, Integer::sum);
        }
        return given;
    }
}
