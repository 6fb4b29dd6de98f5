package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SubjectsRule.Choice;

/** Candidates who cannot take any bench: a wheelchair needs a low one, an exemption forbids a subject the lot could bring. */
final class FixedNeeds {

    private static final String WHEELCHAIR = "wheelchair";

    private final boolean oneByLot;

    FixedNeeds(RulePack rules) {
        oneByLot = rules.subjects().choice() == Choice.ONE_BY_LOT;
    }

    static boolean needsLowBench(Candidate candidate) {
        return candidate.needs().contains(WHEELCHAIR);
    }

    private boolean avoidsSubjects(Candidate candidate) {
        return oneByLot && !candidate.exemptions().isEmpty();
    }

    /** Whether this candidate may need a fixed lot, depending on the room. */
    boolean mayBeFixed(Candidate candidate) {
        return avoidsSubjects(candidate) || needsLowBench(candidate);
    }

    /** Whether the lot of this candidate is fixed before the draw, given what the rooms of the wave offer. */
    boolean isFixed(Candidate candidate, Wave wave) {
        return avoidsSubjects(candidate) || needsLowBench(candidate) && wave.hasLowBench();
    }

    private boolean suits(Candidate candidate, Bench bench, Wave wave) {
        boolean height = !needsLowBench(candidate) || !wave.hasLowBench() || bench.low();
        return height && (!oneByLot || !candidate.exemptions().containsKey(bench.lead()));
    }

    /**
     * Keeps a bench for every candidate with a need, exchanging benches in use for suitable ones where necessary; names the first
     * candidate for whom there is none.
     */
    Fixing fix(Wave wave, List<Candidate> candidates, List<Bench> covered) {
        List<Bench> used = new ArrayList<>(covered);
        Map<String, Bench> fixed = new HashMap<>();
        for (Candidate candidate : candidates) {
            if (isFixed(candidate, wave) && !fixOne(candidate, wave, used, fixed)) {
                return new Fixing(used, fixed, Optional.of(candidate));
            }
        }
        List<Bench> ordered = used.equals(covered) ? covered : inOrder(wave, used);
        return new Fixing(ordered, fixed, Optional.empty());
    }

    /** Benches in use, benches kept by candidate number, and a candidate for whom none was found. */
    record Fixing(List<Bench> used, Map<String, Bench> fixed, Optional<Candidate> unplaced) {}

    private boolean fixOne(Candidate candidate, Wave wave, List<Bench> used, Map<String, Bench> fixed) {
        Optional<Bench> inUse = used.stream()
                .filter(b -> !fixed.containsValue(b) && suits(candidate, b, wave))
                .findFirst();
        if (inUse.isPresent()) {
            fixed.put(candidate.candidateNo(), inUse.get());
            return true;
        }
        for (Bench bench : wave.rooms().stream().flatMap(List::stream).toList()) {
            if (!used.contains(bench) && suits(candidate, bench, wave) && exchange(bench, used, fixed)) {
                fixed.put(candidate.candidateNo(), bench);
                return true;
            }
        }
        return false;
    }

    /**
     * Gives up a bench for the newcomer: in its room, of its subject, with its task, as far as those are in use, so that tasks stay
     * evenly spread.
     */
    private static boolean exchange(Bench newcomer, List<Bench> used, Map<String, Bench> fixed) {
        List<Bench> nearest = used;
        for (Predicate<Bench> alike : List.<Predicate<Bench>>of(
                b -> b.roomNo().equals(newcomer.roomNo()),
                b -> b.lead() == newcomer.lead(),
                b -> b.experiment().equals(newcomer.experiment()),
                b -> b.tasks().equals(newcomer.tasks()))) {
            List<Bench> nearer = nearest.stream().filter(alike).toList();
            if (nearer.isEmpty()) {
                break;
            }
            nearest = nearer;
        }
        Optional<Bench> leaver =
                nearest.stream().filter(b -> !fixed.containsValue(b)).reduce((first, second) -> second);
        leaver.ifPresent(b -> used.set(used.indexOf(b), newcomer));
        return leaver.isPresent();
    }

    private static List<Bench> inOrder(Wave wave, List<Bench> used) {
        List<Bench> all = wave.rooms().stream().flatMap(List::stream).toList();
        return used.stream().sorted(Comparator.comparingInt(all::indexOf)).toList();
    }
}
