package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shikao.exam.roster.Candidate;

/** Who still waits for which sitting at a site, in the order of the chain of schools. */
final class SiteQueue {

    private final Map<Sitting, Map<String, Candidate>> waiting = new LinkedHashMap<>();
    private final Map<String, Set<Sitting>> remaining = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final Map<Sitting, Integer> begunWaiting = new HashMap<>();
    private final Map<Sitting, Integer> mostAtOnce = new HashMap<>();

    SiteQueue(List<Candidate> chain, Dues dues) {
        dues.sittings().forEach(s -> waiting.put(s, new LinkedHashMap<>()));
        for (Candidate candidate : chain) {
            for (Sitting sitting : dues.of(candidate)) {
                waiting.get(sitting).put(candidate.candidateNo(), candidate);
                remaining
                        .computeIfAbsent(candidate.candidateNo(), no -> new HashSet<>())
                        .add(sitting);
            }
        }
    }

    Set<Sitting> sittings() {
        return waiting.keySet();
    }

    int waiting(Sitting sitting) {
        return waiting.get(sitting).size();
    }

    Collection<Candidate> candidates(Sitting sitting) {
        return waiting.get(sitting).values();
    }

    int waiting() {
        return waiting.values().stream().mapToInt(Map::size).sum();
    }

    boolean hasBegun(Candidate candidate) {
        return begun.contains(candidate.candidateNo());
    }

    /** Those waiting for a sitting: first those who have sat another subject already, then the rest of the chain. */
    List<Candidate> inTurn(Sitting sitting) {
        List<Candidate> order = new ArrayList<>();
        List<Candidate> fresh = new ArrayList<>();
        for (Candidate candidate : waiting.get(sitting).values()) {
            (hasBegun(candidate) ? order : fresh).add(candidate);
        }
        order.addAll(fresh);
        return order;
    }

    /**
     * Whether somebody new may begin with this sitting now and still end on the same day: slots and seats must be left today for
     * the other subjects of all who have begun, {@code chosen} newcomers of this slot among them.
     */
    boolean canEndToday(Candidate candidate, Sitting sitting, int chosen, int slotsLeft) {
        Set<Sitting> others = remaining.get(candidate.candidateNo());
        if (others.size() - 1 > slotsLeft) {
            return false;
        }
        for (Sitting other : others) {
            long wanted = begunWaiting.getOrDefault(other, 0) + chosen + 1L;
            if (!other.equals(sitting)
                    && wanted > (long) slotsLeft * mostAtOnce.getOrDefault(other, Integer.MAX_VALUE)) {
                return false;
            }
        }
        return true;
    }

    /** Takes the candidates of one slot out of the queue of a sitting. */
    void seated(Sitting sitting, List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            String no = candidate.candidateNo();
            waiting.get(sitting).remove(no);
            remaining.get(no).remove(sitting);
            if (begun.add(no)) {
                remaining.get(no).forEach(other -> begunWaiting.merge(other, 1, Integer::sum));
            } else {
                begunWaiting.merge(sitting, -1, Integer::sum);
            }
        }
    }

    /** Remembers how many sat a sitting at the same moment; the most so far stands for what the site can do. */
    void sawAtOnce(Sitting sitting, int seats) {
        mostAtOnce.merge(sitting, seats, Math::max);
    }
}
