package org.shikao.sample.defect;

import static org.shikao.sample.defect.Field.ID_NO;
import static org.shikao.sample.defect.Field.NAME;
import static org.shikao.sample.defect.Field.STUDENT_NO;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.shikao.sample.SampleIds;

/** Defects of identity and student numbers. */
final class IdentityDefects {
    private static final Wish ID = Wish.of(ID_NO);
    private static final String AS_NUMBER = "ROSTER_ID_AS_NUMBER";
    private final List<Defect> all = new ArrayList<>();

    static List<Defect> all() {
        IdentityDefects defects = new IdentityDefects();
        defects.wrongDigits();
        defects.wrongSigns();
        defects.lostDigits();
        defects.mended();
        defects.studentNumbers();
        return defects.all;
    }

    /** Turns a sound number into a wrong one. */
    private interface Slip {
        String of(String id, Random random);
    }

    private void id(String kind, String code, Slip slip) {
        id(kind, Weight.REFUSED, ID, code, slip);
    }

    private void id(String kind, Weight weight, Wish wish, String code, Slip slip) {
        all.add(new Defect.InOneFile(kind, weight, wish, "", d -> {
            int pupil = d.somebody();
            d.put(pupil, ID_NO, new Value.Text(slip.of(d.word(pupil, ID_NO), d.random)));
            return d.at(pupil, ID_NO, code);
        }));
    }

    private void wrongDigits() {
        id("id-check-digit", "ROSTER_ID_CHECK_DIGIT", (id, r) -> {
            char wrong = "0123456789X".charAt(r.nextInt(11));
            return id.substring(0, 17) + (wrong == id.charAt(17) ? wrong == '4' ? '7' : '4' : wrong);
        });
        id("id-one-digit", "ROSTER_ID_CHECK_DIGIT", (id, r) -> {
            int at = r.nextBoolean() ? r.nextInt(6) : 14 + r.nextInt(3);
            char wrong = (char) ('0' + (id.charAt(at) - '0' + 1 + r.nextInt(9)) % 10);
            return id.substring(0, at) + wrong + id.substring(at + 1);
        });
        id("id-digits-swapped", "ROSTER_ID_CHECK_DIGIT", (id, r) -> swapped(id));
        id("id-no-such-day", "ROSTER_ID_BIRTH_DATE", (id, r) -> {
            String[] days = {
                "20110230", "20101301", "20110431", "20110229", "20100010", "20111232", "20110100", "20111131"
            };
            String body = id.substring(0, 6) + days[r.nextInt(days.length)] + id.substring(14, 17);
            return body + SampleIds.checkDigit(body);
        });
        id(
                "id-not-yet-born",
                Weight.REFUSED,
                Wish.of(ID_NO).lacking(STUDENT_NO, Field.BIRTH_DATE),
                "ROSTER_BIRTH_IMPOSSIBLE",
                (id, r) -> SampleIds.of(born(id).plusYears(20), Integer.parseInt(id.substring(14, 17))));
        id("id-of-passport", "ROSTER_ID_OTHER_DOCUMENT", (id, r) -> "EGHM".charAt(r.nextInt(4)) + id.substring(6, 14));
        id("id-17-digits", "ROSTER_ID_LENGTH", (id, r) -> {
            int at = r.nextInt(18);
            return id.substring(0, at) + id.substring(at + 1);
        });
        id("id-19-digits", "ROSTER_ID_LENGTH", (id, r) -> {
            int at = 6 + r.nextInt(12);
            return id.substring(0, at) + r.nextInt(10) + id.substring(at);
        });
        id("id-15-digits", "ROSTER_ID_LENGTH", (id, r) -> id.substring(0, 6) + id.substring(8, 17));
    }

    /** Two neighbours whose exchange the check digit shows, outside the birth date. */
    private static String swapped(String id) {
        int at = id.charAt(14) != id.charAt(15) ? 14 : id.charAt(15) != id.charAt(16) ? 15 : 3;
        return id.substring(0, at) + id.charAt(at + 1) + id.charAt(at) + id.substring(at + 2);
    }

    private void wrongSigns() {
        id("id-letter-o", "ROSTER_ID_CHARACTER", (id, r) -> id.replaceFirst("0", r.nextBoolean() ? "O" : "o"));
        id("id-letter-l", "ROSTER_ID_CHARACTER", (id, r) -> id.replaceFirst("1", r.nextBoolean() ? "l" : "I"));
        id("id-two-x", "ROSTER_ID_CHARACTER", (id, r) -> id.substring(0, 16) + "XX");
        id("id-star", "ROSTER_ID_CHARACTER", (id, r) -> id.substring(0, 10) + "****" + id.substring(14));
        id(
                "id-look-alike-x",
                Weight.REFUSED,
                ID.from(EnumSet.complementOf(EnumSet.of(Producer.CSV_GBK, Producer.HTML_GBK))),
                "ROSTER_ID_LOOKALIKE",
                (id, r) -> id.substring(0, 17) + "хХχΧ×✕".charAt(r.nextInt(6)));
        all.add(new Defect.InOneFile("id-is-a-name", Weight.REFUSED, ID, "", d -> {
            int pupil = d.somebody();
            d.put(pupil, ID_NO, new Value.Text("向阳花"));
            return d.at(pupil, ID_NO, "ROSTER_ID_LENGTH", "ROSTER_ID_CHARACTER");
        }));
    }

    private void lostDigits() {
        number("id-float", Producer.BOOKS, id -> new Value.Num(id.replace('X', '0')));
        number(
                "id-float-literal",
                Producer.LITERAL,
                id -> new Value.Num(id.charAt(0) + "." + id.substring(1, 16) + "E+17"));
        number("id-rounded", Producer.LITERAL, id -> new Value.Num(id.substring(0, 15) + "000"));
        number("id-computed", Producer.CALCULATING, id -> new Value.Computed(id.substring(0, 15) + "000"));
        number(
                "id-computed-literal",
                Producer.LITERAL,
                id -> new Value.Computed(
                        id.endsWith("X") ? SampleIds.of(born(id), 7).replace('X', '0') : id));
        number(
                "id-scientific",
                Set.of(Producer.values()),
                id -> new Value.Text(id.charAt(0) + "." + id.substring(1, 6) + "E+17"));
        number(
                "id-scientific-small",
                Set.of(Producer.values()),
                id -> new Value.Text(id.charAt(0) + "." + id.substring(1, 3) + "e17"));
        all.add(new Defect.InOneFile("id-zeros-in-text", Weight.REFUSED, ID, "", d -> {
            int pupil = d.somebody();
            String id = d.word(pupil, ID_NO).substring(0, 15) + "000";
            d.put(
                    pupil,
                    ID_NO,
                    new Value.Text(SampleIds.checkDigit(id.substring(0, 17)) == '0' ? "98" + id.substring(2) : id));
            return d.at(pupil, ID_NO, "ROSTER_ID_CHECK_DIGIT");
        }));
        all.add(new Defect.InOneFile("id-never-calculated", Weight.REFUSED, ID.from(Producer.UNCALCULATED), "", d -> {
            int pupil = d.somebody();
            d.put(pupil, ID_NO, new Value.Uncached());
            return d.at(pupil, ID_NO, "SHEET_FORMULA_EMPTY");
        }));
        all.add(new Defect.InOneFile(
                "id-formula-failed", Weight.REFUSED, ID.lacking().from(Producer.CALCULATING), "", d -> {
                    int pupil = d.somebody();
                    d.put(pupil, ID_NO, new Value.Failed());
                    return d.at(pupil, ID_NO, "ROSTER_CELL_ERROR");
                }));
    }

    private static java.time.LocalDate born(String id) {
        return java.time.LocalDate.parse(id.substring(6, 14), java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
    }

    private interface Stored {
        Value of(String id);
    }

    private void number(String kind, Set<Producer> producers, Stored stored) {
        all.add(new Defect.InOneFile(kind, Weight.REFUSED, ID.from(producers), "", d -> {
            int pupil = d.somebody();
            d.put(pupil, ID_NO, stored.of(d.word(pupil, ID_NO)));
            return d.at(pupil, ID_NO, AS_NUMBER);
        }));
    }

    private void mended() {
        Wish unicode = ID.from(EnumSet.complementOf(EnumSet.of(Producer.CSV_GBK, Producer.HTML_GBK)));
        id("id-full-width", Weight.COUNTED, ID, "ROSTER_WIDTH", (id, r) -> Spelling.wide(id));
        id(
                "id-full-width-digit",
                Weight.COUNTED,
                ID,
                "ROSTER_WIDTH",
                (id, r) -> Spelling.wide(id.substring(0, 1)) + id.substring(1));
        id("id-apostrophe", Weight.COUNTED, ID, "ROSTER_APOSTROPHE", (id, r) -> (r.nextBoolean() ? "'" : "’") + id);
        id("id-no-break-space", Weight.COUNTED, unicode, "ROSTER_BLANKS", (id, r) -> "\u00a0" + id);
        id("id-zero-width", Weight.COUNTED, unicode, "ROSTER_BLANKS", (id, r) -> {
            String[] signs = {"\u200b", "\uFEFF", "\u202c", "\u200e", "\u2060", "\u00ad"};
            int at = r.nextInt(18);
            return id.substring(0, at) + signs[r.nextInt(signs.length)] + id.substring(at);
        });
        for (String x : List.of("x", "Ｘ", "ｘ")) {
            String code = x.equals("x") ? "ROSTER_LOWER_X" : "ROSTER_WIDTH";
            all.add(new Defect.InOneFile("id-x-as-" + x, Weight.COUNTED, ID, "", d -> withX(d, x, code)));
        }
    }

    private static Expected withX(Draft d, String x, String code) {
        int pupil = d.somebody();
        Pupil changed = d.pupils.get(pupil);
        int sequence = changed.isBoy() ? 1 : 2;
        String id = SampleIds.of(changed.born(), sequence);
        while (!id.endsWith("X")) {
            sequence += 2;
            id = SampleIds.of(changed.born(), sequence);
        }
        County.identity(changed, changed.born(), id);
        d.put(pupil, ID_NO, new Value.Text(id.replace("X", x)));
        d.put(pupil, STUDENT_NO, new Value.Text("G" + id));
        return d.at(pupil, ID_NO, code);
    }

    private void student(String kind, Weight weight, Wish wish, Slip slip, String... codes) {
        all.add(new Defect.InOneFile(kind, weight, wish, "", d -> {
            int pupil = d.somebody();
            d.put(pupil, STUDENT_NO, new Value.Text(slip.of(d.word(pupil, ID_NO), d.random)));
            return d.at(pupil, STUDENT_NO, codes);
        }));
    }

    private void studentNumbers() {
        Wish both = Wish.of(ID_NO, STUDENT_NO);
        String form = "ROSTER_STUDENT_NO_FORM";
        student(
                "student-of-another",
                Weight.REFUSED,
                both,
                (id, r) -> "G" + SampleIds.of(born(id), Integer.parseInt(id.substring(14, 17)) == 5 ? 7 : 5),
                "ROSTER_STUDENT_NO_MISMATCH");
        student(
                "student-temporary-of-another",
                Weight.TOLD,
                both,
                (id, r) -> "J" + SampleIds.of(born(id), (Integer.parseInt(id.substring(14, 17)) + 2) % 1000),
                "ROSTER_STUDENT_NO_J_DIFFERS",
                "ROSTER_STUDENT_NO_OF_ANOTHER");
        student("student-short", Weight.REFUSED, both, (id, r) -> "G" + id.substring(0, 17), form);
        student("student-long", Weight.REFUSED, both, (id, r) -> "G" + id + "1", form);
        student("student-letter", Weight.REFUSED, both, (id, r) -> "CKBA".charAt(r.nextInt(4)) + id, form);
        student("student-no-such-day", Weight.REFUSED, both, (id, r) -> "L990101201102301234", form);
        student(
                "student-scientific",
                Weight.REFUSED,
                both,
                (id, r) -> id.charAt(0) + ".90101E+17",
                form,
                "ROSTER_STUDENT_NO_AS_NUMBER");
        student(
                "student-alone-wrong",
                Weight.REFUSED,
                Wish.of(STUDENT_NO).lacking(ID_NO),
                (id, r) -> "G" + id.substring(0, 17) + (id.endsWith("3") ? "9" : "3"),
                "ROSTER_ID_CHECK_DIGIT",
                "ROSTER_STUDENT_NO_FORM");
        all.add(new Defect.InOneFile("id-and-student-missing", Weight.REFUSED, both, "", d -> {
            int pupil = d.somebody();
            d.put(pupil, ID_NO, null);
            d.put(pupil, STUDENT_NO, null);
            return d.at(pupil, ID_NO, "ROSTER_ID_MISSING");
        }));
        all.add(new Defect.InOneFile(
                "student-missing", Weight.REFUSED, Wish.of(STUDENT_NO, NAME).lacking(ID_NO), "", d -> {
                    int pupil = d.somebody();
                    d.put(pupil, STUDENT_NO, null);
                    Expected row = d.at(pupil, ID_NO, "ROSTER_ID_MISSING");
                    return new Expected(row.codes(), row.file(), row.sheet(), row.row(), "");
                }));
    }
}
