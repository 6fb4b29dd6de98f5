package org.shikao.exam.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shikao.exam.Place;
import org.shikao.exam.roster.DuplicatePair.Side;

/** Finds entries that may be one person, among those that come and those the exam has. Each pair stands under its strongest reason. */
public final class Likenesses {
    private static final int TWIN_DISTANCE = 10;
    /** Bearers of one name that are compared each with each; a roster in which one name fills thousands of rows is no roster. */
    private static final int NAMESAKES = 200;

    private final Map<String, DuplicatePair> pairs = new LinkedHashMap<>();
    private final boolean knownToo;

    private Likenesses(boolean knownToo) {
        this.knownToo = knownToo;
    }

    /** The pairs within an exam's roster. */
    public static List<DuplicatePair> within(Roster known) {
        Likenesses likenesses = new Likenesses(true);
        likenesses.search(known(known));
        return likenesses.sorted();
    }

    /** The pairs with at least one entry that comes; an entry that is a known candidate again stands for it. */
    static List<DuplicatePair> of(List<RosterEntry> incoming, List<School> schools, Roster known) {
        Likenesses likenesses = new Likenesses(false);
        Map<String, String> names = names(Stream.concat(known.schools().stream(), schools.stream()));
        Map<String, Candidate> coming = new HashMap<>();
        incoming.forEach(e -> coming.putIfAbsent(e.candidate().candidateNo(), e.candidate()));
        List<Side> sides = new ArrayList<>(known(known).stream()
                .filter(side ->
                        !isAgain(side.candidate(), coming.get(side.candidate().candidateNo())))
                .toList());
        incoming.forEach(e -> sides.add(side(e.candidate(), names, e.row().place(), false)));
        likenesses.search(sides);
        return likenesses.sorted();
    }

    private static boolean isAgain(Candidate known, Candidate coming) {
        return coming != null && (known.idNo().equals(coming.idNo()) || sameName(known, coming));
    }

    private static List<Side> known(Roster known) {
        Map<String, String> names = names(known.schools().stream());
        return known.candidates().stream()
                .map(c -> side(c, names, Place.NOWHERE, true))
                .toList();
    }

    private static Map<String, String> names(Stream<School> schools) {
        Map<String, String> names = new HashMap<>();
        schools.forEach(s -> names.put(s.code(), s.name()));
        return names;
    }

    private static Side side(Candidate c, Map<String, String> names, Place place, boolean known) {
        return new Side(c, names.getOrDefault(c.schoolCode(), c.schoolCode()), place, known);
    }

    private List<DuplicatePair> sorted() {
        return pairs.values().stream().sorted(DuplicatePair.ORDER).toList();
    }

    private void search(List<Side> sides) {
        each(
                sides,
                Candidate::idNo,
                (a, b) -> Optional.of(a.schoolCode().equals(b.schoolCode()) ? Likeness.SAME_ID : Likeness.MOVED));
        each(sides, Candidate::candidateNo, (a, b) -> Optional.of(Likeness.SAME_CANDIDATE_NO));
        each(sides, Candidate::studentNo, (a, b) -> Optional.of(Likeness.SAME_STUDENT_NO));
        each(
                sides,
                Likenesses::nameAndBirthday,
                (a, b) -> Optional.of(
                        a.name().equals(b.name()) ? Likeness.SAME_NAME_AND_BIRTHDAY : Likeness.NAME_VARIANT));
        oneDigitApart(sides);
        each(sides, Likenesses::twinKey, Likenesses::twins);
    }

    /** How two entries of one group are alike, empty if they are not. */
    private interface Judge {
        Optional<Likeness> judge(Candidate one, Candidate other);
    }

    /** Each entry of a group against the first one; entries without a key are in no group. */
    private void each(List<Side> sides, Function<Candidate, String> key, Judge judge) {
        Map<String, Side> first = new HashMap<>();
        for (Side side : sides) {
            String group = key.apply(side.candidate());
            Side other = group.isEmpty() ? null : first.putIfAbsent(group, side);
            if (other != null) {
                judge.judge(other.candidate(), side.candidate()).ifPresent(kind -> add(kind, other, side));
            }
        }
    }

    private void oneDigitApart(List<Side> sides) {
        Map<String, List<Side>> namesakes = new LinkedHashMap<>();
        sides.stream()
                .filter(side -> IdNumber.isSound(side.candidate().idNo()))
                .forEach(side -> namesakes
                        .computeIfAbsent(PersonName.compareKey(side.candidate().name()), name -> new ArrayList<>())
                        .add(side));
        namesakes.values().forEach(this::apartAmong);
    }

    private void apartAmong(List<Side> namesakes) {
        int count = Math.min(namesakes.size(), NAMESAKES);
        for (int i = 1; i < count; i++) {
            for (int j = 0; j < i; j++) {
                Side one = namesakes.get(j);
                Side other = namesakes.get(i);
                if (digitsApart(one.candidate().idNo(), other.candidate().idNo()) == 1) {
                    add(Likeness.ID_ONE_DIGIT_APART, one, other);
                }
            }
        }
    }

    /** Digits that differ, the check digit left out. */
    private static int digitsApart(String one, String other) {
        int apart = 0;
        for (int i = 0; i < one.length() - 1; i++) {
            apart += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return apart;
    }

    private void add(Likeness kind, Side one, Side other) {
        if (one.known() && other.known() && !knownToo) {
            return;
        }
        DuplicatePair pair = new DuplicatePair(kind, one, other);
        String key = one.candidate().candidateNo()
                + '\u001F'
                + one.place()
                + '\u001F'
                + other.candidate().candidateNo()
                + '\u001F'
                + other.place();
        pairs.putIfAbsent(key, pair);
    }

    private static boolean sameName(Candidate a, Candidate b) {
        return PersonName.compareKey(a.name()).equals(PersonName.compareKey(b.name()));
    }

    private static String nameAndBirthday(Candidate c) {
        return c.name().isEmpty()
                ? ""
                : RosterEntry.birth(c)
                        .map(day -> PersonName.compareKey(c.name()) + '/' + day)
                        .orElse("");
    }

    private static String twinKey(Candidate c) {
        return c.name().isEmpty() || RosterEntry.birth(c).isEmpty()
                ? ""
                : c.schoolCode()
                        + '/'
                        + c.idNo().substring(0, 14)
                        + '/'
                        + c.name().codePointAt(0);
    }

    private static Optional<Likeness> twins(Candidate a, Candidate b) {
        int apart = Math.abs(new IdNumber(a.idNo()).sequence() - new IdNumber(b.idNo()).sequence());
        return apart > 0 && apart <= TWIN_DISTANCE && !sameName(a, b) ? Optional.of(Likeness.TWINS) : Optional.empty();
    }
}
