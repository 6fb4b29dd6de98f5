package org.shikao.exam.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shikao.exam.Place;
import org.shikao.exam.roster.DuplicatePair.Side;

/** Finds entries that may be one person, among those that come and those the exam has. Each pair stands under its strongest reason. */
public final class Likenesses {
    private static final int TWIN_DISTANCE = 10;
    private static final int DIGITS = 17;
    private static final int DECIMAL = 10;
    /** Bearers of one name that are compared each with each; a roster in which one name fills thousands of rows is no roster. */
    private static final int NAMESAKES = 200;

    private final Map<String, DuplicatePair> pairs = new LinkedHashMap<>();
    private final boolean knownToo;
    private final Map<String, String> allNames;
    private final Map<String, String> knownNames;

    private Likenesses(boolean knownToo, Map<String, String> allNames, Map<String, String> knownNames) {
        this.knownToo = knownToo;
        this.allNames = allNames;
        this.knownNames = knownNames;
    }

    /** The pairs within an exam's roster. */
    public static List<DuplicatePair> within(Roster known) {
        Likenesses likenesses = new Likenesses(true, names(known.schools().stream()), Map.of());
        likenesses.search(known.candidates().stream().map(Person::known).toList());
        return likenesses.sorted();
    }

    /** The pairs with at least one entry that comes; an entry that is a known candidate again stands for it. */
    static List<DuplicatePair> of(List<RosterEntry> incoming, List<School> schools, Roster known) {
        Map<String, String> names = names(Stream.concat(known.schools().stream(), schools.stream()));
        Likenesses likenesses = new Likenesses(false, names, names(known.schools().stream()));
        List<Person> persons = new ArrayList<>(known.candidates().size() + incoming.size());
        if (!known.candidates().isEmpty()) {
            persons.addAll(staying(known, incoming));
        }
        incoming.forEach(e -> persons.add(Person.coming(e)));
        likenesses.search(persons);
        return likenesses.sorted();
    }

    /** The known candidates who do not come again. */
    private static List<Person> staying(Roster known, List<RosterEntry> incoming) {
        Map<String, Candidate> coming = new HashMap<>();
        incoming.forEach(e -> coming.putIfAbsent(e.candidate().candidateNo(), e.candidate()));
        return known.candidates().stream()
                .filter(c -> !isAgain(c, coming.get(c.candidateNo())))
                .map(Person::known)
                .toList();
    }

    private static boolean isAgain(Candidate known, Candidate coming) {
        return coming != null && (known.idNo().equals(coming.idNo()) || sameName(known, coming));
    }

    private static Map<String, String> names(Stream<School> schools) {
        Map<String, String> names = new HashMap<>();
        schools.forEach(s -> names.put(s.code(), s.name()));
        return names;
    }

    /**
     * Somebody who is compared: an entry that comes with its row, or a candidate of the exam, whose row is null. What is compared first
     * is worked out once: very many are looked at again and again.
     */
    record Person(
            Candidate candidate,
            RosterRow row,
            boolean sound,
            long digits,
            int birthday,
            boolean named,
            int nameHash,
            int familyHash) {
        static Person known(Candidate c) {
            return of(c, null, IdNumber.isSound(c.idNo()));
        }

        static Person coming(RosterEntry e) {
            return of(e.candidate(), e.row(), e.soundId());
        }

        /** All digits of a sound identity number but the check digit are one number. */
        private static Person of(Candidate c, RosterRow row, boolean sound) {
            long digits = sound ? digits(c.idNo()) : 0;
            boolean named = !c.name().isEmpty();
            return new Person(
                    c,
                    row,
                    sound,
                    digits,
                    sound ? LikenessKeys.birthday(digits) : told(c),
                    named,
                    PersonName.compareKey(c.name()).hashCode(),
                    sound && named ? LikenessKeys.familyHash(c, digits) : 0);
        }

        private static long digits(String soundId) {
            long digits = 0;
            for (int i = 0; i < DIGITS; i++) {
                digits = DECIMAL * digits + soundId.charAt(i) - '0';
            }
            return digits;
        }

        /** The birth date that a list told of somebody whose number does not say it, as one number; 0 if none. */
        private static int told(Candidate c) {
            String birth = c.document().birth();
            return birth.isEmpty() ? 0 : Integer.parseInt(birth.replace("-", ""));
        }

        String compareKey() {
            return PersonName.compareKey(candidate.name());
        }

        boolean known() {
            return row == null;
        }

        Place place() {
            return row == null ? Place.NOWHERE : row.place();
        }
    }

    private Side side(Person person) {
        Candidate c = person.candidate();
        Map<String, String> names = person.known() && !knownToo ? knownNames : allNames;
        return new Side(c, names.getOrDefault(c.schoolCode(), c.schoolCode()), person.place(), person.known());
    }

    private List<DuplicatePair> sorted() {
        return pairs.values().stream().sorted(DuplicatePair.ORDER).toList();
    }

    private void search(List<Person> persons) {
        each(
                persons,
                Firsts.byText(persons, p -> p.candidate().idNo()),
                (a, b) -> Optional.of(a.schoolCode().equals(b.schoolCode()) ? Likeness.SAME_ID : Likeness.MOVED));
        if (!isAscending(persons)) {
            each(
                    persons,
                    Firsts.byText(persons, p -> p.candidate().candidateNo()),
                    (a, b) -> Optional.of(Likeness.SAME_CANDIDATE_NO));
        }
        each(
                persons,
                Firsts.byText(persons, p -> p.candidate().studentNo()),
                (a, b) -> Optional.of(Likeness.SAME_STUDENT_NO));
        each(
                persons,
                new Firsts<>(persons, LikenessKeys.NAME_AND_BIRTHDAY),
                (a, b) -> Optional.of(
                        a.name().equals(b.name()) ? Likeness.SAME_NAME_AND_BIRTHDAY : Likeness.NAME_VARIANT));
        oneDigitApart(persons);
        each(persons, new Firsts<>(persons, LikenessKeys.TWINS), Likenesses::twins);
    }

    /** Whether each candidate number is greater than the one before, so that none comes twice: lists are mostly written so. */
    private static boolean isAscending(List<Person> persons) {
        String before = "";
        for (Person person : persons) {
            String no = person.candidate().candidateNo();
            if (no.compareTo(before) <= 0) {
                return false;
            }
            before = no;
        }
        return true;
    }

    /** How two entries of one group are alike, empty if they are not. */
    private interface Judge {
        Optional<Likeness> judge(Candidate one, Candidate other);
    }

    /** Each entry of a group against the first one; entries without a key are in no group. */
    private void each(List<Person> persons, Firsts<Person> firsts, Judge judge) {
        for (int i = 0; i < persons.size(); i++) {
            int first = firsts.take(i);
            if (first >= 0 && first < i) {
                Person one = persons.get(first);
                Person other = persons.get(i);
                judge.judge(one.candidate(), other.candidate()).ifPresent(kind -> add(kind, one, other));
            }
        }
    }

    private void oneDigitApart(List<Person> persons) {
        Firsts<Person> firsts = new Firsts<>(persons, LikenessKeys.NAME);
        List<List<Person>> namesakes = new ArrayList<>(Collections.nCopies(persons.size(), List.of()));
        for (int i = 0; i < persons.size(); i++) {
            int first = firsts.take(i);
            if (first == i || first < 0) {
                continue;
            }
            if (namesakes.get(first).isEmpty()) {
                namesakes.set(first, new ArrayList<>(List.of(persons.get(first))));
            }
            namesakes.get(first).add(persons.get(i));
        }
        namesakes.forEach(this::apartAmong);
    }

    private void apartAmong(List<Person> namesakes) {
        int count = Math.min(namesakes.size(), NAMESAKES);
        for (int i = 1; i < count; i++) {
            Person other = namesakes.get(i);
            for (int j = 0; j < i; j++) {
                Person one = namesakes.get(j);
                if (mayBeOneDigitApart(one.digits() - other.digits())
                        && areOneDigitApart(
                                one.candidate().idNo(), other.candidate().idNo())) {
                    add(Likeness.ID_ONE_DIGIT_APART, one, other);
                }
            }
        }
    }

    /** Numbers of which one digit differs are as far apart as one digit with zeros behind it. */
    private static boolean mayBeOneDigitApart(long apart) {
        long rest = Math.abs(apart);
        while (rest >= DECIMAL && rest % DECIMAL == 0) {
            rest /= DECIMAL;
        }
        return rest > 0 && rest < DECIMAL;
    }

    /** Whether exactly one digit differs, the check digit left out. */
    private static boolean areOneDigitApart(String one, String other) {
        int apart = 0;
        for (int i = 0; i < one.length() - 1 && apart < 2; i++) {
            apart += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return apart == 1;
    }

    private void add(Likeness kind, Person one, Person other) {
        if (one.known() && other.known() && !knownToo) {
            return;
        }
        DuplicatePair pair = new DuplicatePair(kind, side(one), side(other));
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

    private static Optional<Likeness> twins(Candidate a, Candidate b) {
        int apart = Math.abs(new IdNumber(a.idNo()).sequence() - new IdNumber(b.idNo()).sequence());
        return apart > 0 && apart <= TWIN_DISTANCE && !sameName(a, b) ? Optional.of(Likeness.TWINS) : Optional.empty();
    }
}
