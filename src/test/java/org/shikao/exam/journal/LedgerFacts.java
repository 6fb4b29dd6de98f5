package org.shikao.exam.journal;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** What somebody may try to write into the ledger of regulated reagents next. */
final class LedgerFacts {
    private LedgerFacts() {}

    static List<Fact> next(Laptop laptop, Random random) {
        List<LedgerPage> pages = laptop.day().ledger().pages();
        if (pages.isEmpty()) {
            return List.of();
        }
        LedgerPage page = pages.get(random.nextInt(pages.size()));
        LedgerKey key = page.key();
        return switch (random.nextInt(5)) {
            case 0, 1 -> List.of(LedgerExam.issue(key, 100 * (1 + random.nextInt(9))));
            case 2 -> List.of(LedgerExam.back(key, 100 * (1 + random.nextInt(4))));
            case 3 ->
                pages.stream()
                        .flatMap(p -> p.lines().stream().map(line -> Map.entry(p.key(), line)))
                        .limit(2)
                        .map(line -> LedgerExam.correct(
                                line.getKey(),
                                line.getValue().id(),
                                line.getValue().amount(),
                                100 * random.nextInt(9)))
                        .toList();
            default -> List.of(LedgerExam.close(key, "说明"));
        };
    }
}
