package org.shikao.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shikao.exam.journal.Link;

/** Entries that come in from other devices, held against those already there. */
final class ForeignLinks {
    private static final Comparator<Link> ORDER =
            Comparator.comparing(Link::device).thenComparingInt(Link::seq);

    private final Path file;
    private final Map<Id, String> hashes = new HashMap<>();

    ForeignLinks(Path file, List<Link> known) {
        this.file = file;
        known.forEach(link -> hashes.put(new Id(link.device(), link.seq()), link.hash()));
    }

    /** Those not yet there, in order. @throws StoreException STORE_FORK for a different entry in the same place, STORE_GAP */
    List<Link> fresh(List<Link> incoming) {
        List<Link> fresh = new ArrayList<>();
        for (Link link : incoming.stream().sorted(ORDER).toList()) {
            String there = hashes.putIfAbsent(new Id(link.device(), link.seq()), link.hash());
            if (there == null) {
                requirePrevious(link);
                fresh.add(link);
            } else if (!there.equals(link.hash())) {
                throw fault(StoreFault.STORE_FORK, link);
            }
        }
        return fresh;
    }

    private void requirePrevious(Link link) {
        if (link.seq() != 1 && !hashes.containsKey(new Id(link.device(), link.seq() - 1))) {
            throw fault(StoreFault.STORE_GAP, link);
        }
    }

    private StoreException fault(StoreFault fault, Link link) {
        return new StoreException(fault, file.toString(), link.device(), Integer.toString(link.seq()));
    }

    private record Id(String device, int seq) {}
}
