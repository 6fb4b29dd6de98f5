package org.shikao.exam.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shikao.exam.Problem;

/**
 * The union of two journals of one exam. Chains are verified first; two entries of one device with the same number but another
 * hash are a fork (a copy of a laptop's file was scored on twice under one name), and then nothing is taken.
 */
public final class JournalMerge {
    private JournalMerge() {}

    /** The links of {@code theirs} that {@code mine} lacks, or the problems because of which nothing is taken. */
    public static Merged merge(String examId, List<Link> mine, List<Link> theirs) {
        List<Problem> problems = new ArrayList<>(Chain.verify(examId, mine));
        problems.addAll(Chain.verify(examId, theirs));
        if (!problems.isEmpty()) {
            return new Merged(List.of(), problems);
        }
        Map<String, List<Link>> known = chains(mine);
        List<Link> added = new ArrayList<>();
        chains(theirs).forEach((device, chain) -> {
            List<Link> own = known.getOrDefault(device, List.of());
            forkOf(own, chain, problems);
            added.addAll(chain.subList(Math.min(own.size(), chain.size()), chain.size()));
        });
        added.forEach(link -> JournalBody.read(link).problem().ifPresent(problems::add));
        added.sort(Comparator.comparing(Link::device).thenComparingInt(Link::seq));
        return new Merged(problems.isEmpty() ? added : List.of(), problems);
    }

    /** The verified chains by device, each from entry 1 without gaps. */
    private static Map<String, List<Link>> chains(List<Link> links) {
        Map<String, List<Link>> chains = new HashMap<>();
        links.forEach(link ->
                chains.computeIfAbsent(link.device(), d -> new ArrayList<>()).add(link));
        chains.values().forEach(chain -> chain.sort(Comparator.comparingInt(Link::seq)));
        return chains;
    }

    private static void forkOf(List<Link> own, List<Link> other, List<Problem> problems) {
        int shared = Math.min(own.size(), other.size());
        for (int i = 0; i < shared; i++) {
            if (!own.get(i).hash().equals(other.get(i).hash())) {
                problems.add(Chain.bad("JOURNAL_FORK", own.get(i).device(), i + 1));
                return;
            }
        }
    }
}
