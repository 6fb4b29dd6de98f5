package org.shikao.exam.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.rules.DrawRule.Actor;

/**
 * Who gets which lot, a function of the seed alone (and of the order of pressing, where candidates press). Lots are ordered by
 * {@code SHA-256(seed 1E utf8(lotNo))}, candidates by {@code SHA-256(seed 1F utf8(candidateNo))}, both as unsigned bytes.
 */
public final class LotDraw {

    private static final int LEAST_DIGITS = 10;

    private LotDraw() {}

    /**
     * Draws. Where candidates draw one by one the k-th to press gets the k-th lot; with one press for all the k-th candidate by
     * hash does.
     *
     * @param present candidate numbers in the order of pressing
     * @param lots lot numbers of the urn, in any order
     * @return in the order of the lots drawn
     * @throws IllegalArgumentException if {@link #check} finds a problem, or the actor is {@link Actor#PHYSICAL}
     */
    public static List<Given> draw(Actor actor, DrawSeed seed, List<String> present, List<String> lots) {
        if (actor == Actor.PHYSICAL) {
            throw new IllegalArgumentException("slips drawn by hand are not drawn by the program");
        }
        List<Problem> problems = check(present, lots);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("nothing can be drawn: " + problems);
        }
        List<String> order = actor.oneByOne() ? present : candidateOrder(seed, present);
        List<String> drawn = lotOrder(seed, lots);
        List<Given> given = new ArrayList<>();
        for (int k = 0; k < order.size(); k++) {
            given.add(new Given(order.get(k), drawn.get(k)));
        }
        return List.copyOf(given);
    }

    /** The lots in the order in which this seed gives them out. */
    public static List<String> lotOrder(DrawSeed seed, List<String> lots) {
        return ordered(seed, DrawHash.RECORD_SEPARATOR, lots);
    }

    /** The candidates in the order in which this seed lets them take lots when one press draws for all. */
    public static List<String> candidateOrder(DrawSeed seed, List<String> candidates) {
        return ordered(seed, DrawHash.UNIT_SEPARATOR, candidates);
    }

    /** What forbids drawing these lots for these candidates: too few lots, or someone or something named twice. */
    public static List<Problem> check(List<String> present, List<String> lots) {
        List<Problem> problems = new ArrayList<>();
        if (present.size() > lots.size()) {
            problems.add(Problem.error(
                    "DRAW_LOTS_MISSING",
                    Place.NOWHERE,
                    String.valueOf(present.size()),
                    String.valueOf(lots.size()),
                    String.valueOf(present.size() - lots.size())));
        }
        addTwice("DRAW_CANDIDATE_TWICE", present, problems);
        addTwice("DRAW_LOT_TWICE", lots, problems);
        return problems;
    }

    /** What is wrong with the public entropy: it must be at least 10 digits and nothing else. */
    public static List<Problem> checkEntropy(String entropy) {
        if (!entropy.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return List.of(Problem.error("DRAW_ENTROPY_NOT_DIGITS", Place.NOWHERE));
        }
        if (entropy.length() < LEAST_DIGITS) {
            return List.of(Problem.error(
                    "DRAW_ENTROPY_SHORT",
                    Place.NOWHERE,
                    String.valueOf(LEAST_DIGITS),
                    String.valueOf(entropy.length())));
        }
        return List.of();
    }

    private static void addTwice(String code, List<String> names, List<Problem> problems) {
        HashSet<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                problems.add(Problem.error(code, Place.named(name), name));
            }
        }
    }

    private static List<String> ordered(DrawSeed seed, byte separator, List<String> names) {
        Map<String, byte[]> keys = new HashMap<>();
        for (String name : names) {
            keys.put(name, DrawHash.of(separator, seed.bytes(), DrawHash.utf8(name)));
        }
        return names.stream()
                .sorted((a, b) -> Arrays.compareUnsigned(keys.get(a), keys.get(b)))
                .toList();
    }
}
