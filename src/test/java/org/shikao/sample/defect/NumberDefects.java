package org.shikao.sample.defect;

import static org.shikao.sample.defect.Field.CANDIDATE_NO;
import static org.shikao.sample.defect.Field.ID_NO;
import static org.shikao.sample.defect.Field.STUDENT_NO;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.shikao.sample.SampleIds;

/** Defects of candidate numbers, and numbers that stand twice. */
final class NumberDefects {
    private static final Wish NO = Wish.of(CANDIDATE_NO);
    private static final Field[] PERSON = {ID_NO, STUDENT_NO, Field.SEX, Field.BIRTH_DATE};
    private final List<Defect> all = new ArrayList<>();

    static List<Defect> all() {
        NumberDefects defects = new NumberDefects();
        defects.wrong();
        defects.lost();
        defects.twiceInAFile();
        defects.twiceInTwoFiles();
        defects.known();
        return defects.all;
    }

    private void text(String kind, Weight weight, String prefix, UnaryOperator<String> slip, String... codes) {
        all.add(new Defect.InOneFile(kind, weight, NO, prefix, d -> {
            int pupil = d.anyone();
            String text = slip.apply(d.word(pupil, CANDIDATE_NO));
            d.put(pupil, CANDIDATE_NO, Value.text(text));
            return d.at(pupil, CANDIDATE_NO, codes);
        }));
    }

    private void wrong() {
        text("number-missing", Weight.REFUSED, "", no -> "", "ROSTER_NO_MISSING");
        text("number-blank", Weight.REFUSED, "", no -> "　 ", "ROSTER_NO_MISSING");
        text("number-question-mark", Weight.REFUSED, "", no -> no.substring(1) + "?", "ROSTER_NO_FORM");
        text("number-words", Weight.REFUSED, "", no -> "待定", "ROSTER_NO_FORM");
        text("number-slash", Weight.REFUSED, "", no -> no.substring(0, 4) + "/" + no.substring(5), "ROSTER_NO_FORM");
        text(
                "number-too-short",
                Weight.TOLD,
                "",
                no -> no.substring(0, no.length() - 2),
                "ROSTER_NO_LENGTH",
                "ROSTER_NO_ZEROS_LOST");
        text("number-too-long", Weight.TOLD, "", no -> no + "1", "ROSTER_NO_LENGTH");
        all.add(new Defect.InOneFile("number-formula-failed", Weight.REFUSED, NO.from(Producer.CALCULATING), "", d -> {
            int pupil = d.anyone();
            d.put(pupil, CANDIDATE_NO, new Value.Failed());
            return d.at(pupil, CANDIDATE_NO, "ROSTER_CELL_ERROR");
        }));
    }

    private void lost() {
        text("number-zero-lost-as-text", Weight.REFUSED, "0269901", no -> no.substring(1), "ROSTER_NO_ZEROS_LOST");
        all.add(new Defect.InOneFile("number-zero-lost", Weight.REFUSED, NO.from(Producer.BOOKS), "0126", d -> {
            int pupil = d.anyone();
            d.put(pupil, CANDIDATE_NO, new Value.Num(d.word(pupil, CANDIDATE_NO).substring(1)));
            return d.at(pupil, CANDIDATE_NO, "ROSTER_NO_ZEROS_LOST");
        }));
        text(
                "number-scientific",
                Weight.REFUSED,
                "",
                no -> no.charAt(0) + "." + no.substring(1, 4) + "E+1" + no.length() % 10,
                "ROSTER_NO_AS_NUMBER");
        all.add(new Defect.InOneFile("number-float", Weight.REFUSED, NO.from(Producer.BOOKS), "", d -> {
            int pupil = d.anyone();
            String no = d.word(pupil, CANDIDATE_NO).replaceFirst("^0+", "7");
            d.put(pupil, CANDIDATE_NO, new Value.Num((no + "123456789012345").substring(0, 18)));
            return d.at(pupil, CANDIDATE_NO, "ROSTER_NO_AS_NUMBER");
        }));
        all.add(new Defect.InOneFile("number-computed-float", Weight.REFUSED, NO.from(Producer.LITERAL), "", d -> {
            int pupil = d.anyone();
            String no = d.word(pupil, CANDIDATE_NO).replaceFirst("^0+", "7");
            d.put(pupil, CANDIDATE_NO, new Value.Computed((no + "123456789012345").substring(0, 18)));
            return d.at(pupil, CANDIDATE_NO, "ROSTER_NO_AS_NUMBER");
        }));
        all.add(new Defect.InOneFile("number-fraction", Weight.REFUSED, NO.from(Producer.BOOKS), "", d -> {
            int pupil = d.anyone();
            d.put(pupil, CANDIDATE_NO, new Value.Num("20261.5"));
            return d.at(pupil, CANDIDATE_NO, "ROSTER_NO_FORM", "ROSTER_NO_AS_NUMBER");
        }));
        all.add(new Defect.InOneFile("number-as-date", Weight.REFUSED, NO.from(Producer.BOOKS), "", d -> {
            int pupil = d.anyone();
            d.put(pupil, CANDIDATE_NO, new Value.Day(java.time.LocalDate.of(2026, 3, 7)));
            return d.at(pupil, CANDIDATE_NO, "ROSTER_NO_FORM", "ROSTER_NO_AS_NUMBER", "ROSTER_NO_AS_DATE");
        }));
        all.add(new Defect.InOneFile(
                "number-never-calculated", Weight.REFUSED, NO.from(Producer.UNCALCULATED), "", d -> {
                    int pupil = d.anyone();
                    d.put(pupil, CANDIDATE_NO, new Value.Uncached());
                    return d.at(pupil, CANDIDATE_NO, "SHEET_FORMULA_EMPTY");
                }));
        all.add(new Defect.InOneFile("number-full-width", Weight.COUNTED, NO, "", d -> {
            int pupil = d.anyone();
            d.put(pupil, CANDIDATE_NO, new Value.Text(Spelling.wide(d.word(pupil, CANDIDATE_NO))));
            return d.at(pupil, CANDIDATE_NO, "ROSTER_WIDTH");
        }));
        all.add(new Defect.InOneFile("number-stored-as-number", Weight.COUNTED, NO.from(Producer.BOOKS), "2026", d -> {
            int pupil = d.anyone();
            d.put(pupil, CANDIDATE_NO, new Value.Num(d.word(pupil, CANDIDATE_NO)));
            return d.at(pupil, CANDIDATE_NO, "ROSTER_NUMBER_AS_TEXT");
        }));
    }

    /** Gives one pupil what another has in these fields. */
    private static void copy(Draft from, int one, Draft to, int other, Field... fields) {
        Pupil changed = to.pupils.get(other);
        for (Field field : fields) {
            changed.with(field, from.word(one, field));
            to.put(other, field, to.spelling.cell(field, changed));
        }
    }

    private void twiceInAFile() {
        all.add(new Defect.InOneFile("number-twice", Weight.REFUSED, NO, "", d -> {
            int later = 1 + d.random.nextInt(d.pupils.size() - 1);
            copy(d, d.random.nextInt(later), d, later, CANDIDATE_NO);
            return d.at(later, CANDIDATE_NO, "ROSTER_NO_TWICE");
        }));
        all.add(new Defect.InOneFile("id-twice", Weight.REFUSED, Wish.of(ID_NO, STUDENT_NO), "", d -> {
            int[] two = two(d);
            copy(d, two[0], d, two[1], PERSON);
            return d.at(two[1], ID_NO, "ROSTER_ID_TWICE");
        }));
        all.add(new Defect.InOneFile("id-twice-in-two-spellings", Weight.REFUSED, Wish.of(ID_NO, STUDENT_NO), "", d -> {
            int[] two = two(d);
            copy(d, two[0], d, two[1], PERSON);
            d.put(two[1], ID_NO, new Value.Text(Spelling.wide(d.word(two[0], ID_NO)) + " "));
            return d.at(two[1], ID_NO, "ROSTER_ID_TWICE");
        }));
        all.add(new Defect.InOneFile("student-twice", Weight.REFUSED, Wish.of(ID_NO, STUDENT_NO), "", d -> {
            int[] two = two(d);
            Pupil first = d.pupils.get(two[0]);
            Pupil second = d.pupils.get(two[1]);
            County.identity(second, first.born(), d.county.unused(first.born(), first.isBoy()));
            String no =
                    "L990101" + first.get(Field.BIRTH_DATE) + first.get(ID_NO).substring(13, 17);
            first.with(STUDENT_NO, no);
            second.with(STUDENT_NO, no);
            for (int pupil : two) {
                copy(d, pupil, d, pupil, PERSON);
            }
            return d.at(two[1], STUDENT_NO, "ROSTER_STUDENT_NO_TWICE");
        }));
    }

    /** Two with identity numbers, in the order of their rows. */
    private static int[] two(Draft d) {
        int a = d.somebody();
        int b = d.somebody();
        while (a == b) {
            b = d.somebody();
        }
        return new int[] {Math.min(a, b), Math.max(a, b)};
    }

    private void twiceInTwoFiles() {
        Wish both = Wish.of(ID_NO, STUDENT_NO);
        all.add(new Defect.BetweenFiles("number-twice-in-two-files", false, NO, (a, b) -> {
            int pupil = b.anyone();
            copy(a, a.anyone(), b, pupil, CANDIDATE_NO);
            return b.at(pupil, CANDIDATE_NO, "ROSTER_NO_TWICE");
        }));
        all.add(new Defect.BetweenFiles("id-twice-in-two-files", false, both, (a, b) -> {
            int pupil = b.somebody();
            copy(a, a.somebody(), b, pupil, PERSON);
            return b.at(pupil, ID_NO, "ROSTER_ID_TWICE", "ROSTER_ID_TWO_SCHOOLS");
        }));
        all.add(new Defect.BetweenFiles("student-twice-in-two-files", false, both, (a, b) -> {
            int one = a.somebody();
            int other = b.somebody();
            Pupil first = a.pupils.get(one);
            Pupil second = b.pupils.get(other);
            County.identity(second, first.born(), a.county.unused(first.born(), first.isBoy()));
            String no = "J" + SampleIds.of(first.born(), first.isBoy() ? 999 : 998);
            first.with(STUDENT_NO, no);
            second.with(STUDENT_NO, no);
            copy(a, one, a, one, PERSON);
            copy(b, other, b, other, PERSON);
            return b.at(other, STUDENT_NO, "ROSTER_STUDENT_NO_TWICE");
        }));
    }

    private void known() {
        Wish both = Wish.of(ID_NO, STUDENT_NO);
        all.add(new Defect.BetweenFiles("id-known", true, both, (a, b) -> {
            int pupil = b.somebody();
            copy(a, a.somebody(), b, pupil, PERSON);
            return b.at(pupil, ID_NO, "ROSTER_ID_KNOWN", "ROSTER_ID_TWO_SCHOOLS");
        }));
        all.add(new Defect.BetweenFiles("number-known", true, both, (a, b) -> {
            int pupil = b.somebody();
            copy(a, a.somebody(), b, pupil, CANDIDATE_NO);
            b.put(pupil, Field.NAME, new Value.Text("覃独一"));
            return b.at(pupil, CANDIDATE_NO, "ROSTER_NO_KNOWN");
        }));
        Wish names = Wish.of(Field.NAME).from(EnumSet.of(Producer.OFFICE, Producer.CSV_UTF8, Producer.OLD_OFFICE));
        all.add(new Defect.BetweenFiles("known-with-other-data", true, names, (a, b) -> {
            int one = a.somebody();
            int other = b.somebody();
            copy(a, one, b, other, CANDIDATE_NO, Field.NAME, ID_NO, STUDENT_NO, Field.SEX, Field.BIRTH_DATE);
            b.put(other, Field.NAME, new Value.Text("覃改名"));
            return b.at(other, CANDIDATE_NO, "ROSTER_DIFFERS");
        }));
    }
}
