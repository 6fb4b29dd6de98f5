package org.shikao.exam.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shikao.exam.roster.Candidate;

/** Plans one site, slot by slot and day by day, until nobody waits or no day brings anybody further. */
final class SitePlanner {

    /**
     * Days tried in vain before those left over count as impossible: from the second on subjects may fall on different days, and
     * every half-day moves the tasks to other benches, which may serve a fixed need.
     */
    private static final int PATIENCE = 4;

    private final Prepared prepared;
    private final SiteCase site;
    private final SiteQueue queue;
    private final RoomUse rooms;
    private final DutyBook book;
    private final FixedNeeds needs;
    private final Set<String> recused;
    private final SessionMaker maker;
    private final List<Session> sessions = new ArrayList<>();
    private boolean endSameDay;
    private Crew crew = Crew.ONE;
    private int halfDay;

    SitePlanner(Prepared prepared, SiteCase site) {
        this.prepared = prepared;
        this.site = site;
        queue = new SiteQueue(site.chain(), prepared.dues());
        rooms = new RoomUse(prepared, site, queue);
        book = new DutyBook(
                site.examiners(), prepared.watch(), prepared.rules().examiner().binding(), prepared.seed());
        needs = new FixedNeeds(prepared.rules());
        recused = recused(site);
        maker = new SessionMaker(prepared.seed(), prepared.rules(), prepared.paper());
    }

    private static Set<String> recused(SiteCase site) {
        return site.examiners().stream().flatMap(e -> e.recusals().stream()).collect(Collectors.toSet());
    }

    /**
     * All sessions that could be made; who is left over stays in {@link #queue()}. Where two examiners of the room mark every sheet, or
     * a team does, only those for whom not so many can be found are seated with fewer.
     */
    List<Session> plan(List<Slot> slots) {
        LocalDate day = prepared.rules().exam().firstDay();
        crew = Crew.of(prepared.rules().marking());
        if (!crew.equals(Crew.ONE)) {
            day = planDays(day, slots);
            crew = Crew.ONE;
        }
        planDays(day, slots);
        return sessions;
    }

    /** Plans until nobody waits or days pass in vain; the first day that is still free. */
    private LocalDate planDays(LocalDate from, List<Slot> slots) {
        LocalDate day = from;
        for (int idleDays = 0; queue.waiting() > 0 && idleDays < PATIENCE; ) {
            endSameDay = idleDays == 0;
            int before = queue.waiting();
            planDay(day, slots);
            if (queue.waiting() < before) {
                day = day.plusDays(1);
                idleDays = 0;
            } else {
                idleDays++;
            }
        }
        return day;
    }

    SiteQueue queue() {
        return queue;
    }

    private void planDay(LocalDate day, List<Slot> slots) {
        int half = -1;
        for (Slot slot : slots) {
            if (slot.half() != half) {
                half = slot.half();
                rooms.beginHalfDay(HalfDay.of(halfDay, day, half));
                book.beginHalfDay(day + " " + half);
                halfDay++;
            }
            planSlot(new SessionMaker.When(site.siteCode(), day, slot));
        }
    }

    private void planSlot(SessionMaker.When when) {
        SlotDuties duties = new SlotDuties(book);
        WaveSeater seater = new WaveSeater(duties, needs, recused, prepared.ratio(), crew);
        Set<String> busy = new HashSet<>();
        Map<Sitting, Integer> atOnce = new HashMap<>();
        List<SeatedWave> seated = new ArrayList<>();
        for (Wave wave : rooms.waves()) {
            Optional<SeatedWave> filled = seater.seat(
                    wave, queue.inTurn(wave.sitting()), (c, chosen) -> admits(wave, c, busy, chosen, when.slot()));
            filled.ifPresent(one -> {
                seated.add(one);
                one.candidates().forEach(c -> busy.add(c.candidateNo()));
                atOnce.merge(wave.sitting(), one.candidates().size(), Integer::sum);
                queue.seated(wave.sitting(), one.candidates());
            });
        }
        atOnce.forEach(queue::sawAtOnce);
        Crew whole = Crew.of(prepared.rules().marking());
        if (whole.twice()) {
            duties.fillAgain();
        }
        duties.fillTeams(whole.team());
        duties.close();
        seated.forEach(one -> sessions.addAll(maker.sessions(when, one, duties)));
    }

    private boolean admits(Wave wave, Candidate candidate, Set<String> busy, int chosen, Slot slot) {
        return isFree(candidate, busy)
                && findsLowBench(candidate, wave)
                && endsToday(candidate, wave.sitting(), chosen, slot);
    }

    private static boolean isFree(Candidate candidate, Set<String> busy) {
        return !busy.contains(candidate.candidateNo());
    }

    /** A wheelchair waits for a room with a low bench, if the site has one for this sitting. */
    private boolean findsLowBench(Candidate candidate, Wave wave) {
        return !FixedNeeds.needsLowBench(candidate) || wave.hasLowBench() || !hasLowBench(wave.sitting());
    }

    boolean hasLowBench(Sitting sitting) {
        return site.rooms().stream()
                .filter(room -> rooms.suits(room, sitting))
                .anyMatch(room -> BenchLayout.usable(room).stream().anyMatch(room.lowBenches()::contains));
    }

    private boolean endsToday(Candidate candidate, Sitting sitting, int chosen, Slot slot) {
        return !endSameDay || queue.hasBegun(candidate) || queue.canEndToday(candidate, sitting, chosen, slot.left());
    }
}
