package org.shikao.exam.plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shikao.exam.rules.ExaminerRule.Binding;
import org.shikao.exam.venue.Examiner;

/** The examiners of a site with their duties so far and the benches they are bound to for the half-day. */
final class DutyBook {

    /** Bits of duties and rank in the number by which examiners are sorted. */
    private static final int FIELD = 24;

    private static final long RANK_MASK = (1L << FIELD) - 1;

    private final List<Examiner> examiners;
    private final WatchRules rules;
    private final Binding binding;
    private final SeedOrder seed;
    private final int[] duties;
    private final int[] rank;
    private final int[] byRank;
    private final Map<String, Integer> holders = new HashMap<>();
    private final Map<Integer, String> boundRooms = new HashMap<>();

    DutyBook(List<Examiner> examiners, WatchRules rules, Binding binding, SeedOrder seed) {
        this.examiners = List.copyOf(examiners);
        this.rules = rules;
        this.binding = binding;
        this.seed = seed;
        duties = new int[examiners.size()];
        rank = new int[examiners.size()];
        byRank = new int[examiners.size()];
        drawRanks("examiners");
    }

    List<Examiner> examiners() {
        return examiners;
    }

    WatchRules rules() {
        return rules;
    }

    /** Frees everybody from their benches. */
    void beginHalfDay(String name) {
        holders.clear();
        boundRooms.clear();
        if (binding == Binding.DRAWN_HALF_DAY) {
            drawRanks("examiners " + name);
        }
    }

    /** Indexes of the examiners who may take a post, the best first: who holds the bench already, then the least burdened. */
    int[] watchers(Post post) {
        int holder = holders.getOrDefault(bench(post), -1);
        long[] keys = new long[examiners.size()];
        int able = 0;
        for (int i = 0; i < examiners.size(); i++) {
            if (rules.mayWatch(examiners.get(i), post.benches().get(0).lead(), post.avoid())) {
                keys[able++] = ((long) boundness(i, holder, post.roomNo()) << 2 * FIELD)
                        | ((long) duties[i] << FIELD)
                        | rank[i];
            }
        }
        Arrays.sort(keys, 0, able);
        return Arrays.stream(keys, 0, able)
                .mapToInt(key -> byRank[(int) (key & RANK_MASK)])
                .toArray();
    }

    /** Writes down that an examiner took a post in a slot. */
    void record(int examiner, Post post) {
        duties[examiner]++;
        holders.put(bench(post), examiner);
        boundRooms.put(examiner, post.roomNo());
        rules.watched(examiners.get(examiner), post.avoid());
    }

    private int boundness(int examiner, int holder, String roomNo) {
        if (binding == Binding.ROTATES) {
            return examiner == holder ? 1 : 0;
        }
        if (examiner == holder) {
            return 0;
        }
        String room = boundRooms.get(examiner);
        if (room == null) {
            return 2;
        }
        return room.equals(roomNo) ? 1 : 3;
    }

    private static String bench(Post post) {
        return post.roomNo()
                + '\t'
                + post.benches().get(0).no()
                + (post.first() ? "" : post.second() ? " again" : " team " + post.place());
    }

    private void drawRanks(String purpose) {
        List<Examiner> order = seed.shuffled(purpose, examiners, Examiner::code);
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i).code(), i);
        }
        for (int i = 0; i < rank.length; i++) {
            rank[i] = places.get(examiners.get(i).code());
            byRank[rank[i]] = i;
        }
    }
}
