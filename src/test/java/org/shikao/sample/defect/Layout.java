package org.shikao.sample.defect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** How a file is laid out: its columns and what stands above, between, beside and below the pupils. */
final class Layout {
    /** A column; {@code field} is null for one that a roster does not need, {@code group} empty without an upper heading. */
    record Column(Field field, String heading, String group) {}

    /** What may be around a table. */
    enum Trait {
        TITLE,
        SCHOOL_LINE,
        NOTES_ABOVE,
        BLANK_ABOVE,
        TWO_ROWS,
        REPEATED_HEADER,
        BLANK_ROWS,
        MERGED_CLASSES,
        MERGED_SCHOOL,
        TOTALS,
        FOOTER,
        HIDDEN_SHEET,
        NOTES_SHEET,
        EMPTY_SHEET,
        SHEET_A_CLASS
    }

    private static final String[] OTHERS = {
        "民族", "政治面貌", "家庭住址", "联系电话", "监护人", "监护人身份证号", "户籍所在地", "班主任姓名", "邮编", "座位号", "毕业年份", "母亲姓名", "父亲姓名"
    };
    private static final List<Field> USUAL = List.of(
            Field.SEX,
            Field.CLASS_NAME,
            Field.BIRTH_DATE,
            Field.CANDIDATE_TYPE,
            Field.NEEDS,
            Field.EXEMPTION,
            Field.REMARK);

    final Producer producer;
    final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    final List<Column> columns = new ArrayList<>();
    final int left;
    final int above;
    private final Random random;
    private final Wish wish;

    Layout(Random random, Wish wish) {
        this.random = random;
        this.wish = wish;
        List<Producer> producers = List.copyOf(EnumSet.copyOf(wish.producers()));
        producer = producers.get(random.nextInt(producers.size()));
        left = random.nextInt(6) == 0 ? 1 + random.nextInt(3) : 0;
        above = random.nextInt(8) == 0 ? 1 + random.nextInt(2) : 0;
        for (Trait trait : Trait.values()) {
            if (random.nextInt(4) == 0) {
                traits.add(trait);
            }
        }
        fields().forEach(field -> columns.add(new Column(field, field.heading(random), group(field))));
        others();
        possible();
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    boolean has(Field field) {
        return columns.stream().anyMatch(c -> c.field() == field);
    }

    /** Whether the file's name may tell the school. */
    boolean isNamed() {
        return !wish.alone() && columns.size() % 3 == 0;
    }

    int column(Field field) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).field() == field) {
                return left + i;
            }
        }
        return -1;
    }

    private List<Field> fields() {
        Set<Field> fields = EnumSet.of(Field.CANDIDATE_NO, Field.NAME, Field.ID_NO, Field.STUDENT_NO);
        USUAL.stream().filter(f -> random.nextInt(3) > 0).forEach(fields::add);
        if (random.nextInt(4) == 0) {
            fields.remove(random.nextBoolean() ? Field.STUDENT_NO : Field.ID_NO);
        }
        school(fields);
        if (random.nextInt(3) > 0 || !fields.contains(Field.CLASS_NAME)) {
            fields.add(Field.GRADE);
        }
        fields.addAll(wish.fields());
        fields.removeAll(wish.without());
        List<Field> order = new ArrayList<>(fields);
        if (random.nextBoolean()) {
            Collections.shuffle(order, random);
        }
        return order;
    }

    /** Code and name, the code alone, or a line above the table that names both. */
    private void school(Set<Field> fields) {
        int way = random.nextInt(4);
        if (way != 3) {
            fields.add(Field.SCHOOL_CODE);
        } else {
            traits.add(Trait.SCHOOL_LINE);
        }
        if (way < 2) {
            fields.add(Field.SCHOOL_NAME);
        }
        if (wish.without().contains(Field.SCHOOL_CODE)) {
            fields.remove(Field.SCHOOL_CODE);
        }
    }

    private static String group(Field field) {
        return switch (field) {
            case NAME, SEX, BIRTH_DATE -> "考生基本信息";
            case ID_NO, STUDENT_NO -> "证件信息";
            case SCHOOL_CODE, SCHOOL_NAME, GRADE, CLASS_NAME -> "学校信息";
            default -> "";
        };
    }

    private void others() {
        if (random.nextInt(2) == 0) {
            columns.add(0, new Column(null, random.nextInt(3) == 0 ? "序\n号" : "序号", ""));
        }
        List<String> words = new ArrayList<>(List.of(OTHERS));
        Collections.shuffle(words, random);
        for (int i = random.nextInt(4); i > 0; i--) {
            columns.add(random.nextInt(columns.size() + 1), new Column(null, words.get(i), ""));
        }
    }

    /** Takes away what the producer or the wish does not allow. */
    private void possible() {
        if (!producer.isBook()) {
            traits.removeAll(EnumSet.of(
                    Trait.MERGED_CLASSES,
                    Trait.MERGED_SCHOOL,
                    Trait.HIDDEN_SHEET,
                    Trait.NOTES_SHEET,
                    Trait.EMPTY_SHEET,
                    Trait.SHEET_A_CLASS));
        }
        if (!wish.merged()) {
            traits.removeAll(EnumSet.of(Trait.MERGED_CLASSES, Trait.MERGED_SCHOOL));
        }
        if (wish.alone()) {
            traits.removeAll(EnumSet.of(
                    Trait.TITLE, Trait.SCHOOL_LINE, Trait.SHEET_A_CLASS, Trait.REPEATED_HEADER, Trait.NOTES_SHEET));
        }
        if (wish.without().contains(Field.SCHOOL_CODE) && wish.without().contains(Field.SCHOOL_NAME)) {
            traits.remove(Trait.SCHOOL_LINE);
        } else if (!has(Field.SCHOOL_CODE) && !wish.alone()) {
            traits.add(Trait.SCHOOL_LINE);
        }
    }

    @Override
    public String toString() {
        return producer + " " + traits + " "
                + columns.stream()
                        .map(Column::heading)
                        .map(h -> h.replace("\n", "/"))
                        .toList();
    }
}
