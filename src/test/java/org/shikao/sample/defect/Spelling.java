package org.shikao.sample.defect;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/** How one school writes values into cells: always the same way within a file, but for the slips of a hand. */
final class Spelling {
    private static final String HAN = "一二三四五六七八九";
    private final Random random;
    private final Producer producer;
    private final boolean numbers;
    private final boolean bare;
    private final int sex;
    private final int grade;
    private final int className;
    private final int birth;
    private final int number;
    private final int identity;

    /**
     * @param numbers whether candidate numbers lose nothing as numbers
     * @param bare whether the name of a class may go without its grade
     */
    Spelling(Random random, Producer producer, boolean numbers, boolean bare) {
        this.random = random;
        this.producer = producer;
        this.numbers = numbers;
        this.bare = bare;
        sex = random.nextInt(9);
        grade = random.nextInt(9);
        className = random.nextInt(bare ? 14 : 9);
        birth = random.nextInt(10);
        number = random.nextInt(6);
        identity = random.nextInt(8);
    }

    /** The cell of a field, null for an empty one. */
    Value cell(Field field, Pupil pupil) {
        String text = pupil.get(field);
        if (text.isEmpty()) {
            return null;
        }
        return switch (field) {
            case CANDIDATE_NO -> number(text);
            case ID_NO, STUDENT_NO -> identity(text);
            case SEX -> sex(text);
            case GRADE -> grade(pupil.grade());
            case CLASS_NAME -> className(pupil);
            case BIRTH_DATE -> birth(pupil);
            case SCHOOL_CODE -> number == 1 && producer.isBook() ? new Value.Num(text) : new Value.Text(text);
            case NAME, SCHOOL_NAME, CANDIDATE_TYPE, NEEDS, EXEMPTION, REMARK -> new Value.Text(slip(text));
        };
    }

    private Value number(String text) {
        if (number == 1 && numbers && producer.isBook()) {
            return new Value.Num(text);
        }
        return number == 2 && Producer.CALCULATING.contains(producer)
                ? new Value.Formula(text)
                : new Value.Text(wrapped(number, slipOfDigits(text)));
    }

    private Value identity(String text) {
        return identity == 2 && Producer.CALCULATING.contains(producer)
                ? new Value.Formula(text)
                : new Value.Text(wrapped(identity, slipOfDigits(text)));
    }

    /** What keeps digits from becoming a number: a tab, an apostrophe, a formula of a csv. */
    private String wrapped(int way, String text) {
        return switch (way) {
            case 3 -> producer.isBook() ? text : "\t" + text;
            case 4 -> "'" + text;
            case 5 -> producer.name().startsWith("CSV") ? "=\"" + text + "\"" : text;
            default -> text;
        };
    }

    private String slipOfDigits(String text) {
        return switch (random.nextInt(120)) {
            case 0 -> wide(text);
            case 1 -> " " + text;
            case 2 -> text + " ";
            case 3 -> producer.holds("\u00a0") ? "\u00a0" + text : text;
            case 4 -> producer.holds("\u200b") ? text.substring(0, 6) + "\u200b" + text.substring(6) : text;
            case 5 -> producer.holds("\uFEFF") ? "\uFEFF" + text : text;
            case 6 -> text.substring(0, 6) + " " + text.substring(6);
            default -> text.endsWith("X") && random.nextInt(3) == 0 ? text.toLowerCase(Locale.ROOT) : text;
        };
    }

    private String slip(String text) {
        return switch (random.nextInt(60)) {
            case 0 -> text + " ";
            case 1 -> " " + text;
            case 2 -> text + "　";
            default -> text;
        };
    }

    static String wide(String digits) {
        StringBuilder out = new StringBuilder();
        digits.chars().forEach(c -> out.append((char) (c > ' ' && c < 0x7F ? c + 0xFEE0 : c)));
        return out.toString();
    }

    private Value sex(String text) {
        boolean boy = text.equals("男");
        return switch (sex) {
            case 0 -> new Value.Num(boy ? "1" : "2");
            case 1 -> new Value.Text(boy ? "1" : "2");
            case 2 -> new Value.Text(text + "性");
            case 3 -> new Value.Text(text + "生");
            case 4 -> new Value.Text(boy ? "M" : "F");
            default -> new Value.Text(slip(text));
        };
    }

    private Value grade(int of) {
        return switch (grade) {
            case 0 -> new Value.Num(String.valueOf(of));
            case 1 -> new Value.Text(String.valueOf(of));
            case 2 -> new Value.Text(of + "年级");
            case 3 -> new Value.Text("初" + HAN.charAt(of - 7));
            case 4 -> new Value.Text((2025 - of + 7) + "级");
            case 5 -> new Value.Text("初中" + HAN.charAt(of - 7) + "年级");
            default -> new Value.Text(HAN.charAt(of - 1) + "年级");
        };
    }

    private Value className(Pupil pupil) {
        String text = className(pupil.grade(), pupil.get(Field.CLASS_NAME));
        boolean asNumber = producer.isBook() && text.matches("[1-9]\\d*") && number < 3;
        return asNumber ? new Value.Num(text) : new Value.Text(text);
    }

    /** The words of a class as they stand in the file. */
    String className(int of, String no) {
        char han = HAN.charAt(of - 1);
        return switch (className) {
            case 0 -> of + "0" + no;
            case 1 -> of + "0" + no + "班";
            case 2 -> han + "年级" + no + "班";
            case 3 -> han + "（" + no + "）班";
            case 4 -> "初" + HAN.charAt(of - 7) + "(" + no + ")班";
            case 5 -> han + "年级（" + no + "）班";
            case 9 -> no + "班";
            case 10 -> "0" + no;
            case 11 -> no;
            case 12 -> (25 - of + 7) + "0" + no + "班";
            case 13 -> "C" + (25 - of + 7) + "0" + no;
            default -> han + "(" + no + ")班";
        };
    }

    private Value birth(Pupil pupil) {
        String[] patterns = {
            "yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日", "yyyy-M-d", "yyyy-MM-dd 00:00:00"
        };
        if (birth < patterns.length) {
            return new Value.Text(pupil.born().format(DateTimeFormatter.ofPattern(patterns[birth])));
        }
        return birth == 7 ? new Value.Num(pupil.get(Field.BIRTH_DATE)) : new Value.Day(pupil.born());
    }

    boolean isBare() {
        return bare;
    }
}
