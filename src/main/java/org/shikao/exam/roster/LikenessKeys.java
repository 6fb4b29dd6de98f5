package org.shikao.exam.roster;

import org.shikao.exam.roster.Likenesses.Person;

/** What candidates are compared by besides their numbers, most of it where the identity number is sound. No text is made for it. */
final class LikenessKeys {
    private static final int DAYS = 100_000_000;
    private static final long SEQUENCES = 1_000;
    private static final int PRIME = 31;

    /** The name as it is compared; those without one are namesakes too. */
    static final Firsts.Key<Person> NAME = new Firsts.Key<>() {
        @Override
        public int hash(Person p) {
            return p.sound() ? Firsts.hashed(p.nameHash()) : 0;
        }

        @Override
        public boolean same(Person one, Person other) {
            return one.compareKey().equals(other.compareKey());
        }
    };

    /** The name as it is compared, and the day of birth. */
    static final Firsts.Key<Person> NAME_AND_BIRTHDAY = new Firsts.Key<>() {
        @Override
        public int hash(Person p) {
            return p.birthday() > 0 && p.named() ? Firsts.hashed(PRIME * p.nameHash() + p.birthday()) : 0;
        }

        @Override
        public boolean same(Person one, Person other) {
            return one.birthday() == other.birthday() && one.compareKey().equals(other.compareKey());
        }
    };

    /** School, area, day of birth and the first sign of the name. */
    static final Firsts.Key<Person> TWINS = new Firsts.Key<>() {
        @Override
        public int hash(Person p) {
            return p.sound() && p.named() ? Firsts.hashed(p.familyHash()) : 0;
        }

        @Override
        public boolean same(Person one, Person other) {
            Candidate a = one.candidate();
            Candidate b = other.candidate();
            return one.digits() / SEQUENCES == other.digits() / SEQUENCES
                    && a.name().codePointAt(0) == b.name().codePointAt(0)
                    && a.schoolCode().equals(b.schoolCode());
        }
    };

    private LikenessKeys() {}

    /** The hash of what twins have in common, of somebody with a name and a sound number. */
    static int familyHash(Candidate c, long digits) {
        int place = PRIME * c.schoolCode().hashCode() + Long.hashCode(digits / SEQUENCES);
        return PRIME * place + c.name().charAt(0);
    }

    /** Year, month and day as one number. */
    static int birthday(long digits) {
        return (int) (digits / SEQUENCES % DAYS);
    }
}
