package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shikao.exam.Subject;
import org.shikao.exam.plan.FixedNeeds.Fixing;
import org.shikao.exam.roster.Candidate;

/**
 * Seats one wave: takes candidates in turn while examiners can be found who may watch all of them, then chooses benches and fills
 * every post. A session is made smaller rather than left without an examiner.
 */
final class WaveSeater {

    private final SlotDuties duties;
    private final FixedNeeds needs;
    private final Set<String> recused;
    private final int block;
    private final Crew crew;

    /**
     * @param recused numbers of candidates for whom some examiner recused himself
     * @param block the most candidates one examiner watches at once
     * @param crew whom a bench and a room need before they are used
     */
    WaveSeater(SlotDuties duties, FixedNeeds needs, Set<String> recused, int block, Crew crew) {
        this.duties = duties;
        this.needs = needs;
        this.recused = recused;
        this.block = Math.max(1, block);
        this.crew = crew;
    }

    /** Decides whether a candidate may sit in this wave, given how many newcomers were taken before. */
    interface Admission {
        boolean admits(Candidate candidate, int chosen);
    }

    /** Seats as many as possible; empty if nobody can be seated. Benches and examiners are then taken. */
    Optional<SeatedWave> seat(Wave wave, List<Candidate> inTurn, Admission admission) {
        List<Candidate> staying = new ArrayList<>(pick(wave, inTurn, admission));
        while (!staying.isEmpty()) {
            // whoever left may have been the only one of a school whose partners were let in for it
            Optional<SeatedWave> seated = arrange(wave, staying, avoid(staying));
            if (seated.isPresent()) {
                duties.settle();
                return seated;
            }
        }
        return Optional.empty();
    }

    private Avoid avoid(List<Candidate> candidates) {
        Avoid avoid = Avoid.NOBODY;
        for (Candidate candidate : candidates) {
            if (changes(avoid, candidate)) {
                avoid = avoid.plus(candidate, recused.contains(candidate.candidateNo()));
            }
        }
        return avoid;
    }

    private List<Candidate> pick(Wave wave, List<Candidate> inTurn, Admission admission) {
        List<Candidate> chosen = new ArrayList<>();
        Set<String> refusedSchools = new HashSet<>();
        Avoid avoid = Avoid.NOBODY;
        int limit = wave.capacity();
        for (Candidate candidate : inTurn) {
            if (chosen.size() >= limit) {
                break;
            }
            if (refusedSchools.contains(candidate.schoolCode()) || !admission.admits(candidate, chosen.size())) {
                continue;
            }
            if (changes(avoid, candidate)) {
                Avoid more = avoid.plus(candidate, recused.contains(candidate.candidateNo()));
                int covered = coverable(wave, more);
                if (covered <= chosen.size()) {
                    refuse(candidate, refusedSchools);
                    continue;
                }
                avoid = more;
                limit = covered;
            }
            chosen.add(candidate);
        }
        return chosen;
    }

    private boolean changes(Avoid avoid, Candidate candidate) {
        return !avoid.schools().contains(candidate.schoolCode()) || recused.contains(candidate.candidateNo());
    }

    /** A school once refused stays so: later candidates only rule out more examiners. A recusal concerns one candidate alone. */
    private void refuse(Candidate candidate, Set<String> refusedSchools) {
        if (!recused.contains(candidate.candidateNo())) {
            refusedSchools.add(candidate.schoolCode());
        }
    }

    private int coverable(Wave wave, Avoid avoid) {
        SlotDuties.Mark mark = duties.mark();
        int covered = cover(wave, wave.capacity(), avoid).size();
        duties.reset(mark);
        return covered;
    }

    /** Tries to place exactly these; if it cannot, takes one candidate out of the list and leaves no post filled. */
    private Optional<SeatedWave> arrange(Wave wave, List<Candidate> staying, Avoid avoid) {
        SlotDuties.Mark mark = duties.mark();
        List<Bench> covered = cover(wave, staying.size(), avoid);
        if (covered.size() < staying.size()) {
            duties.reset(mark);
            staying.remove(staying.size() - 1);
            return Optional.empty();
        }
        Fixing fixing = needs.fix(wave, staying, covered);
        if (fixing.unplaced().isEmpty() && (fixing.used().equals(covered) || refill(mark, fixing.used(), avoid))) {
            return Optional.of(new SeatedWave(wave, staying, fixing.used(), fixing.fixed()));
        }
        duties.reset(mark);
        staying.remove(fixing.unplaced().orElseGet(() -> oneTooMany(wave, staying, fixing, avoid)));
        return Optional.empty();
    }

    /** Fixed benches tear posts apart and need more examiners: somebody without a need gives way, unless that cannot mend it. */
    private Candidate oneTooMany(Wave wave, List<Candidate> staying, Fixing fixing, Avoid avoid) {
        SlotDuties.Mark mark = duties.mark();
        boolean fixedCanSit = refill(
                mark,
                fixing.used().stream().filter(fixing.fixed()::containsValue).toList(),
                avoid);
        duties.reset(mark);
        return staying.stream()
                .filter(c -> fixing.fixed().containsKey(c.candidateNo()) != fixedCanSit)
                .reduce((first, second) -> second)
                .orElse(staying.get(staying.size() - 1));
    }

    /** Fills posts bench by bench until n candidates have a place; a block without an examiner is left out. */
    private List<Bench> cover(Wave wave, int n, Avoid avoid) {
        List<Bench> covered = new ArrayList<>();
        for (List<Bench> room : wave.rooms()) {
            SlotDuties.Mark mark = duties.mark();
            List<Bench> benches = coverRoom(room, Math.min(n - covered.size(), wave.size()), avoid);
            if (haveTeams(benches, avoid)) {
                covered.addAll(benches);
            } else {
                duties.reset(mark);
            }
        }
        return covered;
    }

    private List<Bench> coverRoom(List<Bench> room, int limit, Avoid avoid) {
        List<Bench> covered = new ArrayList<>();
        Set<Subject> exhausted = EnumSet.noneOf(Subject.class);
        for (List<Bench> chunk : blocks(room)) {
            int take = Math.min(chunk.size(), limit - covered.size());
            Subject lead = chunk.get(0).lead();
            if (take > 0 && !exhausted.contains(lead)) {
                List<Bench> benches = chunk.subList(0, take);
                if (watched(benches, avoid)) {
                    covered.addAll(benches);
                } else {
                    exhausted.add(lead);
                }
            }
        }
        return covered;
    }

    /** Whether a whole team can be found for each room of these benches, where the rule wants one. */
    private boolean haveTeams(List<Bench> benches, Avoid avoid) {
        return blocks(benches).stream()
                .allMatch(chunk -> crew.team() == 0 || duties.fillTeam(post(chunk, avoid), crew.team()));
    }

    private static Post post(List<Bench> benches, Avoid avoid) {
        return new Post(benches.get(0).roomNo(), benches, avoid);
    }

    private boolean refill(SlotDuties.Mark mark, List<Bench> benches, Avoid avoid) {
        duties.reset(mark);
        return blocks(benches).stream().allMatch(chunk -> watched(chunk, avoid)) && haveTeams(benches, avoid);
    }

    /** Finds whoever these benches need, or leaves everything as it was. */
    private boolean watched(List<Bench> benches, Avoid avoid) {
        Post post = post(benches, avoid);
        if (!crew.twice()) {
            return duties.fill(post);
        }
        SlotDuties.Mark mark = duties.mark();
        if (duties.fill(post) && duties.fill(post.again())) {
            return true;
        }
        duties.reset(mark);
        return false;
    }

    /** Cuts benches into runs that one examiner can watch: one room, one leading subject, at most the ratio. */
    private List<List<Bench>> blocks(List<Bench> benches) {
        List<List<Bench>> blocks = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= benches.size(); i++) {
            if (i == benches.size() || i - from == block || !together(benches.get(from), benches.get(i))) {
                blocks.add(benches.subList(from, i));
                from = i;
            }
        }
        return blocks;
    }

    private static boolean together(Bench a, Bench b) {
        return a.roomNo().equals(b.roomNo()) && a.lead() == b.lead();
    }
}
