package org.shikao.exam.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.NotedEvent;
import org.shikao.exam.plan.Seat;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Station;
import org.shikao.exam.plan.Task;
import org.shikao.exam.rules.OutcomeRule;
import org.shikao.exam.rules.OutcomeRule.FaultRemedy;

/** What somebody at a laptop may try to record next: facts of every kind, most of them such as the laptop would allow. */
final class DayFacts {
    private static final String DIGEST = "ab".repeat(32);
    private static final List<String> MARKERS = List.of("E01", "E02", "E03", "E07");

    private final Laptop laptop;
    private final SmallExam exam;
    private final Random random;
    private final Session session;
    private final SheetKey sheet;
    /** A sheet that somebody has written on, where there is one. */
    private final SheetKey begun;

    DayFacts(Laptop laptop, SmallExam exam, Random random) {
        this.laptop = laptop;
        this.exam = exam;
        this.random = random;
        this.session = any(exam.plan().sessions());
        List<SheetKey> sheets = keys();
        this.sheet = any(sheets);
        this.begun = begun();
    }

    /** Every sheet of the plan and of the walk-ins known here, by the numbers they were given and by those they are shown under. */
    private List<SheetKey> keys() {
        List<SheetKey> keys = new ArrayList<>();
        for (Session each : exam.plan().sessions()) {
            Stream.concat(each.seats().stream().map(Seat::candidateNo), laptop.day().walkIns().numbers().stream())
                    .forEach(no -> each.subjects().forEach(subject -> keys.add(new SheetKey(no, subject))));
        }
        return keys.stream().distinct().toList();
    }

    private SheetKey begun() {
        List<SheetKey> begun = laptop.day().allSheets().stream()
                .filter(s -> s.state() != SheetState.EMPTY)
                .map(MarkSheet::key)
                .toList();
        return begun.isEmpty() ? sheet : any(begun);
    }

    List<Fact> next() {
        int which = random.nextInt(100);
        List<SheetKey> deferred = laptop.day().allSheets().stream()
                .filter(s -> s.outcome() == Outcome.DEFERRED)
                .map(MarkSheet::key)
                .toList();
        if (!deferred.isEmpty() && random.nextInt(6) == 0) {
            return List.of(madeUp(any(deferred)));
        }
        if (exam.rules().marking().twice() && random.nextInt(3) == 0) {
            return again();
        }
        if (which < 34) {
            return marks();
        } else if (which < 46) {
            return afterwards();
        } else if (which < 58) {
            return again();
        } else if (which < 68) {
            return events();
        } else if (which < 80) {
            return ofSession();
        } else if (which < 85) {
            return decisions();
        } else if (which < 94) {
            return walkIns();
        }
        return random.nextBoolean() ? LedgerFacts.next(laptop, random) : list();
    }

    private Fact madeUp(SheetKey key) {
        boolean came = random.nextBoolean();
        Optional<DoubleMarking.Raw> raw =
                came ? Optional.of(new DoubleMarking.Raw(value(), Marks.ZERO)) : Optional.empty();
        return new Fact.MadeUp(
                key,
                "b0",
                key.subject(),
                key.subject() == Subject.PHYSICS ? "PH1" : "CH1",
                Task.Part.WHOLE,
                came ? Outcome.EARNED : Outcome.ABSENT,
                raw,
                List.of());
    }

    private List<Fact> marks() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> List.of(mark());
            case 2, 3, 4 -> whole(sheet);
            case 5 -> List.of(new Fact.OutcomeSet(sheet, code(), "提前离场"));
            case 6 -> List.of(new Fact.Submitted(sheet));
            default -> List.of(keyed());
        };
    }

    private Fact keyed() {
        String entry = random.nextBoolean() ? "A" : "B";
        Map<Integer, Marks> values = Map.of(1, value(), 2, value(), 3, value());
        return random.nextBoolean()
                ? new Fact.Keyed(sheet, entry, values)
                : new Fact.KeyedAgain(sheet, 2, "M2", entry, values);
    }

    private Fact mark() {
        List<String> errors = random.nextInt(4) == 0 ? List.of("a") : List.of();
        return new Fact.Marked(sheet, 1 + random.nextInt(3), value(), errors);
    }

    private List<Fact> whole(SheetKey key) {
        return List.of(
                new Fact.Marked(key, 1, new Marks(50 * random.nextInt(5)), List.of()),
                new Fact.Marked(key, 2, value(), List.of()),
                new Fact.Marked(key, 3, value(), List.of()),
                new Fact.Submitted(key));
    }

    private Marks value() {
        return new Marks(50 * random.nextInt(3));
    }

    private String code() {
        return any(List.of("VOID", "TALK", "CHEAT", "EARNED", "WITHDRAWN", "DEFERRED", "EXEMPT", "ABSENT"));
    }

    private List<Fact> afterwards() {
        return switch (random.nextInt(5)) {
            case 4 -> appeal();
            case 0 -> List.of(new Fact.Corrected(begun, 0, outcome(), code(), "看错", "张", "李"));
            case 1 -> List.of(new Fact.Acknowledged(begun, random.nextBoolean(), ""));
            case 2 -> ofCommittee(random.nextInt(101));
            default ->
                laptop.day().sheet(begun, 1).stream()
                        .flatMap(s -> s.marks().entrySet().stream())
                        .map(m -> (Fact) new Fact.Corrected(
                                begun, m.getKey(), m.getValue().value().toString(), value().toString(), "看错", "张", "李"))
                        .toList();
        };
    }

    /** Opens an appeal, late ones too, or decides one that is open, rightly or wrongly. */
    private List<Fact> appeal() {
        List<Appeal> open =
                laptop.day().appeals().stream().filter(Appeal::isOpen).toList();
        if (open.isEmpty() || random.nextInt(3) == 0) {
            String late = random.nextBoolean() ? "" : "住院";
            return List.of(new Fact.AppealOpened(
                    begun,
                    any(List.of(Appellant.values())),
                    "2027-06-01",
                    "2027-06-0" + (1 + random.nextInt(6)),
                    "漏加",
                    late,
                    "王"));
        }
        Appeal chosen = any(open);
        return List.of(new Fact.AppealDecided(
                chosen.opened().sheet(), chosen.id(), any(List.of(Appeal.Ruling.values())), "核", "张", "李"));
    }

    /** A committee's decision, and the proof of a deferral seen with it. */
    private List<Fact> ofCommittee(int percent) {
        OutcomeRule.Proof[] proofs = OutcomeRule.Proof.values();
        return List.of(
                new Fact.ExemptionDecided(begun, Fact.ExemptionDecided.Basis.PERCENT, percent, "委员会", "张", "李"),
                new Fact.DeferralProven(begun, proofs[percent % proofs.length], "病"),
                new Fact.DeferralSet(begun, percent % 3 != 0, "住院"));
    }

    private String outcome() {
        return laptop.day().sheet(begun).map(s -> s.outcome().name()).orElse("PENDING");
    }

    private List<Fact> again() {
        if (!exam.rules().marking().twice()) {
            return marks();
        }
        int marking = random.nextInt(3) == 0 ? 3 : 2;
        String marker = random.nextInt(8) == 0 ? any(MARKERS) : "E1" + marking;
        return switch (random.nextInt(7)) {
            case 6 ->
                List.of(new Fact.KeyedAgain(
                        begun, marking, marker, random.nextBoolean() ? "A" : "B", Map.of(1, value(), 2, value())));
            case 0 -> List.of(new Fact.MarkedAgain(begun, marking, marker, 1 + random.nextInt(3), value(), List.of()));
            case 1, 2, 3 -> {
                List<Fact> facts = new ArrayList<>();
                for (int point = 1; point <= 3; point++) {
                    facts.add(new Fact.MarkedAgain(begun, marking, marker, point, value(), List.of()));
                }
                facts.add(new Fact.SubmittedAgain(begun, marking, marker));
                yield facts;
            }
            case 4 ->
                laptop.day().allSheets().stream()
                        .flatMap(s -> correctedAgain(s.key(), marking).limit(1))
                        .toList();
            default ->
                laptop.day().allSheets().stream()
                        .filter(s -> s.state() == SheetState.DIFFERS)
                        .map(s -> (Fact) new Fact.Adjudicated(s.key(), 1 + random.nextInt(2), "看录像", "张", "李"))
                        .toList();
        };
    }

    private Stream<Fact> correctedAgain(SheetKey key, int marking) {
        return laptop.day().sheet(key, marking).stream()
                .filter(s -> s.state() == SheetState.SUBMITTED || s.state() == SheetState.SIGNED)
                .flatMap(s -> s.marks().entrySet().stream())
                .map(m -> new Fact.CorrectedAgain(
                        key, marking, m.getKey(), m.getValue().value().toString(), value().toString(), "看错", "张", "李"));
    }

    private List<Fact> events() {
        List<NotedEvent.Slot> known = NotedEvent.known(EventfulExam.rubric());
        NotedEvent.Slot slot = any(known);
        NotedEvent event = new NotedEvent(slot.kind(), slot.point(), random.nextInt(Math.min(slot.most(), 3) + 1));
        return switch (random.nextInt(5)) {
            case 0, 1 -> List.of(new Fact.SheetEventNoted(sheet, event));
            case 2 -> List.of(new Fact.SheetEventCorrected(begun, event, noted(event), "看错", "张", "李"));
            case 3 ->
                List.of(new Fact.FaultNoted(
                        session.id(), 1, random.nextInt(4) == 0 ? "" : candidate(), "秒表", 1, remedy(), "", "王"));
            default ->
                exam.plan().sessions().stream()
                        .flatMap(s -> laptop.day().faults(s.id()).stream())
                        .map(f -> (Fact) new Fact.FaultSettled(
                                f.noted().sessionId(), f.id(), random.nextInt(4), remedy(), "裁", "张", "李"))
                        .toList();
        };
    }

    private int noted(NotedEvent event) {
        return laptop.day().sheet(begun).stream()
                .flatMap(s -> s.notes().events().stream())
                .map(SheetNotes.Event::noted)
                .filter(e -> e.kind() == event.kind() && e.point() == event.point())
                .mapToInt(NotedEvent::number)
                .findFirst()
                .orElse(0);
    }

    private FaultRemedy remedy() {
        return random.nextInt(3) == 0 ? FaultRemedy.RESIT : FaultRemedy.values()[random.nextInt(2)];
    }

    private List<String> seats() {
        return laptop.day().walkIns().seats(session.id()).stream()
                .map(Seat::candidateNo)
                .toList();
    }

    private String candidate() {
        return seats().isEmpty() ? "101" : any(seats());
    }

    private List<Fact> ofSession() {
        String id = session.id();
        return switch (random.nextInt(8)) {
            case 0 -> List.of(new Fact.CheckedIn(id, List.of(candidate())));
            case 1 -> List.of(new Fact.MarkedAbsent(id, List.of(candidate())));
            case 2 -> List.of(new Fact.LateEntryAllowed(id, List.of(candidate()), "堵车", "王"));
            case 3 -> List.of(new Fact.ScoringOpened(id, any(MARKERS)));
            case 4 ->
                List.of(new Fact.LotTyped(id, candidate(), random.nextInt(6) == 0 ? "" : any(lots()), "看错", "张", "李"));
            case 5 -> drawing();
            case 6 -> finish();
            default -> List.of(new Fact.Signed(id, "张", "李"));
        };
    }

    /** Hands in what is open, so that sessions come to be signed. */
    private List<Fact> finish() {
        List<Fact> facts = new ArrayList<>();
        seats().forEach(no -> {
            facts.addAll(whole(new SheetKey(no, session.subjects().get(0))));
            facts.add(new Fact.Acknowledged(new SheetKey(no, session.subjects().get(0)), true, ""));
        });
        facts.add(new Fact.Signed(session.id(), "张", "李"));
        return facts;
    }

    private List<String> lots() {
        return session.stations().stream().map(Station::lotNo).toList();
    }

    /** A commitment and a draw of everybody there. */
    List<Fact> drawing() {
        String urn = laptop.day().urnOf(session.id());
        List<Session> drawn = exam.plan().sessions().stream()
                .filter(s -> laptop.day().urnOf(s.id()).equals(urn))
                .toList();
        List<String> kept = drawn.stream()
                .flatMap(s -> laptop.day().walkIns().drawnSeats(s.id()).stream())
                .map(Seat::fixedLot)
                .toList();
        List<String> order = new ArrayList<>(drawn.stream()
                .flatMap(s -> laptop.day().present(s.id()).stream())
                .filter(no -> drawn.stream()
                        .flatMap(s -> s.seats().stream())
                        .noneMatch(seat -> seat.candidateNo().equals(no)
                                && !seat.fixedLot().isEmpty()))
                .toList());
        List<String> lots = new ArrayList<>(drawn.stream()
                .flatMap(s -> s.stations().stream())
                .map(Station::lotNo)
                .filter(lot -> !kept.contains(lot))
                .toList());
        Collections.shuffle(lots, random);
        int first = exam.rules().draw().atOnce() ? order.size() : Math.min(order.size(), 1 + random.nextInt(3));
        String reason = laptop.day().draws(session.id()).isEmpty() ? "" : "停电";
        Fact commit = new Fact.DrawCommitted(urn, "c0", "10");
        if (order.isEmpty() || order.size() > lots.size()) {
            return List.of(commit);
        }
        Fact draw = new Fact.Drawn(
                urn, "session", "5e", "1234567890", "5d", order.subList(0, first), lots, reason, "张", "李");
        return List.of(commit, draw);
    }

    private List<Fact> decisions() {
        return laptop.day().conflicts().stream()
                .limit(2)
                .map(c -> (Fact) new Fact.ConflictDecided(c.sheet(), any(c.devices()), "核对", "张", "李"))
                .toList();
    }

    private List<Fact> walkIns() {
        List<WalkIn> all = laptop.day().walkIns().all();
        String own = "T" + laptop.device() + "0" + (1 + random.nextInt(2));
        if (all.isEmpty() || random.nextInt(3) == 0) {
            List<String> spare = laptop.day().walkIns().spareLots(session.id());
            String lot = spare.isEmpty() ? "" : spare.get(0);
            return seated(own, lot);
        }
        WalkIn walkIn = any(all);
        if (!walkIn.claimed().isEmpty() && random.nextInt(3) == 0) {
            return List.of(new Fact.WalkInUnlinked(walkIn.temporaryNo(), any(walkIn.claimed()), "认错人", "张", "李"));
        }
        String real = any(session.seats()).candidateNo();
        return List.of(new Fact.WalkInLinked(walkIn.temporaryNo(), real, "SAME", "", "张", "李"));
    }

    /** Mostly he is given a lot by hand and scored at once. */
    private List<Fact> seated(String own, String lot) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact.WalkInAdded(own, session.id(), lot, DIGEST, "名单漏了", "张", "李"));
        facts.add(new Fact.CheckedIn(session.id(), List.of(own)));
        if (random.nextInt(3) > 0) {
            facts.add(new Fact.LotTyped(session.id(), own, any(lots()), "后到", "张", "李"));
            facts.addAll(whole(new SheetKey(own, session.subjects().get(0))));
        }
        return facts;
    }

    private List<Fact> list() {
        String no = sheet.candidateNo();
        return switch (random.nextInt(4)) {
            case 0 -> List.of(new Fact.CandidateRemoved(no, "转学", "张", "李"));
            case 1 -> List.of(new Fact.CandidateCorrected(no, "NAME", DIGEST, hex(), "错字", "张", "李"));
            case 2 -> List.of(new Fact.PlanSealed(DIGEST));
            default -> List.of(BeforeTheDay.units(random.nextBoolean() ? "cd" : "ef", "重抽"));
        };
    }

    private String hex() {
        return (random.nextBoolean() ? "cd" : "ef").repeat(32);
    }

    String by() {
        return any(MARKERS);
    }

    private <T> T any(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
