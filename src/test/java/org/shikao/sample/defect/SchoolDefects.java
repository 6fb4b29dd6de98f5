package org.shikao.sample.defect;

import static org.shikao.sample.defect.Field.CLASS_NAME;
import static org.shikao.sample.defect.Field.GRADE;
import static org.shikao.sample.defect.Field.SCHOOL_CODE;
import static org.shikao.sample.defect.Field.SCHOOL_NAME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Defects of schools, grades and classes. */
final class SchoolDefects {
    private static final Wish SCHOOL = Wish.of(SCHOOL_CODE, SCHOOL_NAME).onItsOwn();
    private static final Wish CLASS = Wish.of(GRADE, CLASS_NAME, SCHOOL_CODE).onItsOwn();
    private final List<Defect> all = new ArrayList<>();

    static List<Defect> all() {
        SchoolDefects defects = new SchoolDefects();
        defects.schools();
        defects.grades();
        defects.classes();
        return defects.all;
    }

    private void plant(String kind, Weight weight, Wish wish, Defect.Planter planter) {
        all.add(new Defect.InOneFile(kind, weight, wish, "", planter));
    }

    private void put(String kind, Weight weight, Wish wish, Field field, List<String> texts, String... codes) {
        plant(kind, weight, wish, d -> {
            int pupil = d.anyone();
            d.put(pupil, field, Value.text(texts.get(d.random.nextInt(texts.size()))));
            return d.at(pupil, field, codes);
        });
    }

    private void schools() {
        put(
                "school-other-name",
                Weight.REFUSED,
                SCHOOL,
                SCHOOL_NAME,
                List.of("半坡民族学校二部", "县一中"),
                "ROSTER_SCHOOL_TWO_NAMES");
        put(
                "school-other-code",
                Weight.REFUSED,
                SCHOOL,
                SCHOOL_CODE,
                List.of("3299110099", "3299110001"),
                "ROSTER_SCHOOL_TWO_CODES");
        put(
                "school-code-short",
                Weight.REFUSED,
                SCHOOL,
                SCHOOL_CODE,
                List.of("329901009", "9"),
                "ROSTER_SCHOOL_TWO_CODES",
                "ROSTER_SCHOOL_CODE_FORM");
        put(
                "school-code-scientific",
                Weight.REFUSED,
                SCHOOL,
                SCHOOL_CODE,
                List.of("3.29901E+09", "3.3E+9"),
                "ROSTER_SCHOOL_CODE_AS_NUMBER",
                "ROSTER_SCHOOL_TWO_CODES");
        put(
                "school-code-words",
                Weight.REFUSED,
                SCHOOL,
                SCHOOL_CODE,
                List.of("待填", "32990100?9"),
                "ROSTER_SCHOOL_CODE_CHARACTER",
                "ROSTER_SCHOOL_TWO_CODES");
        put(
                "school-code-alone-scientific",
                Weight.REFUSED,
                Wish.of(SCHOOL_CODE).lacking(SCHOOL_NAME).onItsOwn(),
                SCHOOL_CODE,
                List.of("3.29901E+09"),
                "ROSTER_SCHOOL_CODE_AS_NUMBER");
        put(
                "school-code-alone-words",
                Weight.REFUSED,
                Wish.of(SCHOOL_CODE).lacking(SCHOOL_NAME).onItsOwn(),
                SCHOOL_CODE,
                List.of("同上", "？"),
                "ROSTER_SCHOOL_CODE_CHARACTER",
                "ROSTER_SCHOOL_CODE_FORM");
        plant("school-missing", Weight.REFUSED, SCHOOL, d -> {
            int pupil = d.anyone();
            d.put(pupil, SCHOOL_CODE, null);
            d.put(pupil, SCHOOL_NAME, null);
            return d.at(pupil, SCHOOL_NAME, "ROSTER_SCHOOL_MISSING");
        });
        plant("school-unknown-name", Weight.REFUSED, SCHOOL, d -> {
            int pupil = d.anyone();
            d.put(pupil, SCHOOL_CODE, null);
            d.put(pupil, SCHOOL_NAME, new Value.Text("外县来的中学"));
            return d.at(pupil, SCHOOL_NAME, "ROSTER_SCHOOL_CODE_MISSING");
        });
        for (Field field : List.of(SCHOOL_CODE, SCHOOL_NAME)) {
            plant("formula-failed-" + field, Weight.REFUSED, SCHOOL.from(Producer.CALCULATING), d -> {
                int pupil = d.anyone();
                d.put(pupil, field, new Value.Failed());
                return d.at(pupil, field, "ROSTER_CELL_ERROR");
            });
        }
    }

    private void grades() {
        put(
                "grade-unknown",
                Weight.REFUSED,
                CLASS,
                GRADE,
                List.of("毕业班", "十年级", "12", "初四", "高一", "2019级"),
                "ROSTER_GRADE_UNKNOWN");
        plant("grade-missing", Weight.REFUSED, CLASS, d -> {
            int pupil = d.anyone();
            d.put(pupil, GRADE, null);
            d.put(pupil, CLASS_NAME, null);
            return d.at(pupil, GRADE, "ROSTER_GRADE_MISSING");
        });
        plant(
                "grade-not-in-class",
                Weight.REFUSED,
                Wish.of(CLASS_NAME, SCHOOL_CODE).lacking(GRADE).onItsOwn(),
                d -> {
                    int pupil = d.anyone();
                    d.put(pupil, CLASS_NAME, new Value.Text("实验班"));
                    return d.at(pupil, CLASS_NAME, "ROSTER_GRADE_UNKNOWN");
                });
        plant("grade-not-examined", Weight.TOLD, CLASS, d -> {
            int pupil = d.anyone();
            d.put(pupil, GRADE, new Value.Text("七年级"));
            d.put(pupil, CLASS_NAME, new Value.Text("七(1)班"));
            return d.at(pupil, GRADE, "ROSTER_GRADE_NOT_EXAMINED");
        });
        plant("grade-against-class", Weight.TOLD, CLASS, d -> {
            int pupil = d.anyone();
            d.put(pupil, CLASS_NAME, new Value.Text(d.pupils.get(pupil).grade() == 9 ? "八(2)班" : "九(2)班"));
            return d.at(pupil, CLASS_NAME, "ROSTER_GRADE_CLASS");
        });
    }

    private void classes() {
        plant("class-as-date", Weight.TOLD, CLASS.from(Producer.BOOKS), d -> {
            int pupil = d.anyone();
            d.put(
                    pupil,
                    CLASS_NAME,
                    new Value.Day(LocalDate.of(2026, d.pupils.get(pupil).grade(), 2)));
            return d.at(pupil, CLASS_NAME, "ROSTER_CLASS_AS_DATE", "ROSTER_CLASS_UNUSUAL");
        });
        plant("class-formula-failed", Weight.REFUSED, CLASS.from(Producer.CALCULATING), d -> {
            int pupil = d.anyone();
            d.put(pupil, CLASS_NAME, new Value.Failed());
            return d.at(pupil, CLASS_NAME, "ROSTER_CELL_ERROR");
        });
    }
}
