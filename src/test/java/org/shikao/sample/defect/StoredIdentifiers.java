package org.shikao.sample.defect;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Rosters of nothing but identifiers, each kept in another of the ways in which a file can keep it without a loss. */
public record StoredIdentifiers(String producer, Path file, Set<String> rows) {
    /** A way to keep an identifier. */
    private enum Way {
        TEXT,
        FORMULA,
        NUMBER,
        EXPONENT,
        FRACTION,
        COMPUTED,
        WIDE,
        BLANKS,
        APOSTROPHE
    }

    /** One file a producer, with this many people each. */
    public static List<StoredIdentifiers> files(long seed, int people, Path folder) throws IOException {
        List<StoredIdentifiers> files = new ArrayList<>();
        for (Producer producer : Producer.values()) {
            Path file = folder.resolve("identifiers-" + producer + producer.extension);
            files.add(file(new Random(seed + producer.ordinal()), producer, people, file));
        }
        return files;
    }

    private static StoredIdentifiers file(Random random, Producer producer, int people, Path file) throws IOException {
        County county = new County(random, "2026");
        MessyBook book = new MessyBook(false);
        MessySheet sheet = book.add("号码", false);
        String[] headings = {"准考证号", "姓名", "身份证号", "学籍号", "学校代码", "年级"};
        for (int c = 0; c < headings.length; c++) {
            sheet.put(1, c, new Value.Text(headings[c]));
        }
        Set<String> rows = new TreeSet<>();
        for (int r = 2; r < people + 2; r++) {
            String no = county.candidateNo();
            String id = county.unused(LocalDate.of(2010, 9, 1).plusDays(random.nextInt(360)), random.nextBoolean());
            sheet.put(r, 0, value(random, producer, no, true));
            sheet.put(r, 1, new Value.Text("向某"));
            sheet.put(r, 2, value(random, producer, id, false));
            sheet.put(r, 3, value(random, producer, "G" + id, false));
            sheet.put(r, 4, new Value.Text("3299010101"));
            sheet.put(r, 5, new Value.Text("九年级"));
            rows.add(no + " " + id + " G" + id);
        }
        producer.write(file, book, random);
        return new StoredIdentifiers(producer.name(), file, rows);
    }

    private static Value value(Random random, Producer producer, String text, boolean number) {
        Way way = Way.values()[random.nextInt(Way.values().length)];
        boolean literal = number && Producer.LITERAL.contains(producer);
        return switch (way) {
            case FORMULA -> Producer.CALCULATING.contains(producer) ? new Value.Formula(text) : new Value.Text(text);
            case NUMBER -> number && producer.isBook() ? new Value.Num(text) : new Value.Text(text);
            case EXPONENT -> literal ? new Value.Num(exponent(text)) : new Value.Text(text);
            case FRACTION -> literal ? new Value.Num(text + ".0") : new Value.Text(text);
            case COMPUTED ->
                number && Producer.CALCULATING.contains(producer) ? new Value.Computed(text) : new Value.Text(text);
            case WIDE -> new Value.Text(Spelling.wide(text));
            case BLANKS -> new Value.Text(" " + text + "　");
            case APOSTROPHE -> new Value.Text("'" + text);
            case TEXT -> new Value.Text(text);
        };
    }

    private static String exponent(String digits) {
        BigDecimal number = new BigDecimal(digits).movePointLeft(digits.length() - 1);
        return number.toPlainString() + "E" + (digits.length() - 1);
    }
}
