package org.shikao.sample.defect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.shikao.sample.defect.Layout.Trait;

/** A roster file in the making, in which every pupil's cells can be found and changed before it is written. */
final class Draft {
    /** Where a pupil stands. */
    record Spot(MessySheet sheet, int row) {}

    final Random random;
    final County county;
    final Layout layout;
    final Spelling spelling;
    final MessyBook book;
    final List<Pupil> pupils = new ArrayList<>();
    final Map<String, Integer> headerRows = new HashMap<>();
    private final List<Spot> spots = new ArrayList<>();
    private final County.SchoolOf school;
    private final int no;

    Draft(Random random, County county, Wish wish, int no) {
        this.random = random;
        this.county = county;
        this.no = no;
        layout = new Layout(random, wish);
        boolean bare = layout.has(Field.GRADE);
        spelling = new Spelling(random, layout.producer, county.numbersAreNumbers(), bare);
        book = new MessyBook(
                Set.of(Producer.OFFICE, Producer.RUNS, Producer.PREFIXED).contains(layout.producer)
                        && random.nextInt(6) == 0);
        school = county.school();
        people();
        sheets();
    }

    private void people() {
        int count = 10 + random.nextInt(20);
        boolean twoGrades = random.nextInt(4) == 0;
        pupils.addAll(county.pupils(school, 9, twoGrades ? count / 2 : count, layout.producer::holds));
        if (twoGrades) {
            pupils.addAll(county.pupils(school, 8, 8, layout.producer::holds));
        }
        if (!has(Field.STUDENT_NO)) {
            pupils.forEach(this::identify);
        }
    }

    /** Without a column of student numbers everybody has an identity number. */
    private void identify(Pupil pupil) {
        if (pupil.get(Field.ID_NO).isEmpty()) {
            County.identity(pupil, pupil.born(), county.unused(pupil.born(), pupil.isBoy()));
        }
    }

    private void sheets() {
        for (Map.Entry<String, List<Pupil>> part : parts().entrySet()) {
            MessySheet sheet = book.add(part.getKey(), false);
            new SheetFiller(this, sheet, school).fill(part.getValue());
        }
        new BesideSheets(book, random).add(layout);
    }

    private Map<String, List<Pupil>> parts() {
        Map<String, List<Pupil>> parts = new LinkedHashMap<>();
        if (!layout.is(Trait.SHEET_A_CLASS)) {
            String[] names = {"Sheet1", "花名册", "考生名单", "报名表", "sheet 1"};
            parts.put(names[random.nextInt(names.length)], pupils);
            return parts;
        }
        for (Pupil pupil : pupils) {
            parts.computeIfAbsent(sheetOf(pupil), n -> new ArrayList<>()).add(pupil);
        }
        return parts;
    }

    /** The sheet of a pupil where every class has one. */
    static String sheetOf(Pupil pupil) {
        return "九八".charAt(9 - pupil.grade()) + "(" + pupil.get(Field.CLASS_NAME) + ")班";
    }

    void stands(MessySheet sheet, int row) {
        spots.add(new Spot(sheet, row));
    }

    /** Pupils are in the order of their rows. */
    Spot spot(int pupil) {
        return spots.get(pupil);
    }

    boolean has(Field field) {
        return layout.has(field);
    }

    int anyone() {
        return random.nextInt(pupils.size());
    }

    /** Somebody with an identity number. */
    int somebody() {
        while (true) {
            int pupil = anyone();
            if (!pupils.get(pupil).get(Field.ID_NO).isEmpty()) {
                return pupil;
            }
        }
    }

    String word(int pupil, Field field) {
        return pupils.get(pupil).get(field);
    }

    void put(int pupil, Field field, Value value) {
        if (has(field)) {
            spot(pupil).sheet().put(spot(pupil).row(), layout.column(field), value);
        }
    }

    Value get(int pupil, Field field) {
        return spot(pupil).sheet().get(spot(pupil).row(), layout.column(field));
    }

    /** The cell of a field, or the row where there is no such column. */
    Expected at(int pupil, Field field, String... codes) {
        String column = has(field) ? MessySheet.letters(layout.column(field)) : "";
        return new Expected(
                List.of(codes),
                fileName(),
                sheetName(spot(pupil).sheet()),
                spot(pupil).row(),
                column);
    }

    Expected atFile(String... codes) {
        return new Expected(List.of(codes), fileName(), "", 0, "");
    }

    Expected atSheet(MessySheet sheet, int row, String... codes) {
        return new Expected(List.of(codes), fileName(), sheetName(sheet), row, "");
    }

    String sheetName(MessySheet sheet) {
        return layout.producer.isBook() || layout.producer == Producer.XML_2003 ? sheet.name : "";
    }

    String fileName() {
        String name = layout.isNamed() ? school.name() + "-" : "roster-";
        return name + no + layout.producer.extension;
    }

    County.SchoolOf school() {
        return school;
    }

    Path write(Path folder) throws IOException {
        Path file = folder.resolve(fileName());
        layout.producer.write(file, book, random);
        return file;
    }
}
