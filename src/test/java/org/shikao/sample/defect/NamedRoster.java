package org.shikao.sample.defect;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A roster of names of 1 to 40 characters out of all extensions, with and without every kind of dot. */
public record NamedRoster(String producer, Path file, Map<String, String> nameOfNumber) {
    private static final int LONGEST = 40;

    /** Writes one file of these producers: text and workbooks old and new. */
    public static NamedRoster write(long seed, int people, Path folder, String producer) throws IOException {
        Random random = new Random(seed);
        Producer by = Producer.valueOf(producer);
        County county = new County(random, "2026");
        Names names = new Names(random, by::holds);
        MessyBook book = new MessyBook(false);
        MessySheet sheet = book.add("姓名", false);
        String[] headings = {"考号", "姓名", "身份证号", "学校代码", "班级"};
        for (int c = 0; c < headings.length; c++) {
            sheet.put(1, c, new Value.Text(headings[c]));
        }
        Map<String, String> nameOfNumber = new TreeMap<>();
        for (int i = 0; i < people; i++) {
            String no = county.candidateNo();
            String name = name(names, i);
            String id = county.unused(LocalDate.of(2010, 9, 1).plusDays(random.nextInt(360)), random.nextBoolean());
            String[] cells = {no, name, id, "3299010101", "九(1)班"};
            for (int c = 0; c < cells.length; c++) {
                sheet.put(i + 2, c, new Value.Text(cells[c]));
            }
            nameOfNumber.put(no, name);
        }
        Path file = folder.resolve("names-" + producer + by.extension);
        by.write(file, book, random);
        return new NamedRoster(producer, file, nameOfNumber);
    }

    private static String name(Names names, int i) {
        int longest = 1 + i % LONGEST;
        return i % 2 == 0 || longest < 3
                ? names.rare(longest)
                : names.rareWithDot(longest, Names.DOTS.get(i / 2 % Names.DOTS.size()));
    }
}
