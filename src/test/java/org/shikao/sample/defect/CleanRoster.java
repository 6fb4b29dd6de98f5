package org.shikao.sample.defect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A roster without a defect, and the people in it as they must be stored, in the order of their numbers. */
public record CleanRoster(String about, Path file, List<Person> people) {
    /** A person; a field whose column the file lacks is empty. Sex is 男, 女 or empty, grade a digit. */
    public record Person(
            String candidateNo,
            String name,
            String sex,
            String idNo,
            String studentNo,
            String schoolCode,
            int grade,
            String className,
            String candidateType,
            String remark) {}

    static List<Person> people(Draft draft) {
        List<Person> people = new ArrayList<>();
        for (Pupil pupil : draft.pupils) {
            people.add(new Person(
                    pupil.get(Field.CANDIDATE_NO),
                    pupil.get(Field.NAME),
                    draft.has(Field.SEX) || !pupil.get(Field.ID_NO).isEmpty() ? pupil.get(Field.SEX) : "",
                    pupil.get(Field.ID_NO),
                    column(draft, pupil, Field.STUDENT_NO),
                    pupil.get(Field.SCHOOL_CODE),
                    pupil.grade(),
                    className(draft, pupil),
                    column(draft, pupil, Field.CANDIDATE_TYPE),
                    column(draft, pupil, Field.REMARK)));
        }
        people.sort(Comparator.comparing(Person::candidateNo));
        return people;
    }

    /** Without a column the name of the sheet tells the class, where there is a sheet a class. */
    private static String className(Draft draft, Pupil pupil) {
        if (draft.has(Field.CLASS_NAME)) {
            return draft.spelling.className(pupil.grade(), pupil.get(Field.CLASS_NAME));
        }
        return draft.layout.is(Layout.Trait.SHEET_A_CLASS) ? Draft.sheetOf(pupil) : "";
    }

    private static String column(Draft draft, Pupil pupil, Field field) {
        return draft.has(field) ? pupil.get(field) : "";
    }

    @Override
    public String toString() {
        return file.getFileName() + " | " + about;
    }
}
