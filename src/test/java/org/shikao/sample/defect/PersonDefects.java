package org.shikao.sample.defect;

import static org.shikao.sample.defect.Field.BIRTH_DATE;
import static org.shikao.sample.defect.Field.EXEMPTION;
import static org.shikao.sample.defect.Field.ID_NO;
import static org.shikao.sample.defect.Field.NAME;
import static org.shikao.sample.defect.Field.SEX;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Defects of names, sexes, birth dates and exemptions. */
final class PersonDefects {
    private static final Set<Producer> UNICODE = EnumSet.complementOf(EnumSet.of(Producer.CSV_GBK, Producer.HTML_GBK));
    private final List<Defect> all = new ArrayList<>();

    static List<Defect> all() {
        PersonDefects defects = new PersonDefects();
        defects.names();
        defects.mojibake();
        defects.sexes();
        defects.births();
        defects.exemptions();
        return defects.all;
    }

    private void put(String kind, Weight weight, Wish wish, Field field, List<String> texts, String... codes) {
        all.add(new Defect.InOneFile(kind, weight, wish, "", d -> {
            int pupil = d.somebody();
            d.put(pupil, field, Value.text(texts.get(d.random.nextInt(texts.size()))));
            return d.at(pupil, field, codes);
        }));
    }

    private void names() {
        Wish wish = Wish.of(NAME).from(UNICODE);
        String code = "ROSTER_NAME_CHARACTER";
        put("name-missing", Weight.REFUSED, wish, NAME, List.of(""), "ROSTER_NAME_MISSING");
        put("name-blank", Weight.REFUSED, wish, NAME, List.of("　　", " ", "\u00a0"), "ROSTER_NAME_MISSING");
        put(
                "name-long",
                Weight.REFUSED,
                wish,
                NAME,
                List.of("阿".repeat(41), "𠮷".repeat(41), "同上，见第三页附件一说明".repeat(5)),
                "ROSTER_NAME_LONG");
        put(
                "name-question-marks",
                Weight.REFUSED,
                wish,
                NAME,
                List.of("向?", "??", "龙？？", "彭?轩"),
                code,
                "ROSTER_NAME_MOJIBAKE",
                "SHEET_GARBLED");
        put("name-with-digit", Weight.REFUSED, wish, NAME, List.of("张三2", "1李四", "王五１"), code);
        put(
                "name-replaced",
                Weight.REFUSED,
                wish,
                NAME,
                List.of("向\uFFFD", "\uFFFD\uFFFD\uFFFD"),
                code,
                "ROSTER_NAME_MOJIBAKE",
                "SHEET_GARBLED");
        put("name-box", Weight.REFUSED, wish, NAME, List.of("田□", "石■", "陈○", "龙\uD83D\uDE00"), code);
        put(
                "name-sign",
                Weight.REFUSED,
                wish,
                NAME,
                List.of("张三*", "李四、王五", "(空)", "赵六/男", "周+", "=吴"),
                code,
                "ROSTER_NAME_SWAPPED");
        put(
                "name-is-a-number",
                Weight.REFUSED,
                wish,
                NAME,
                List.of("990101201010030018", "九(1)班2"),
                code,
                "ROSTER_NAME_SWAPPED");
        put(
                "name-private",
                Weight.TOLD,
                wish,
                NAME,
                List.of("田\uE815", "向\uF8F5轩", "龙\uDB80\uDC01"),
                "ROSTER_NAME_PRIVATE");
        put("name-unusual", Weight.TOLD, wish, NAME, List.of("Anna Lee", "張ひろみ", "김민수", "Иван"), "ROSTER_NAME_UNUSUAL");
        all.add(new Defect.InOneFile("name-formula-failed", Weight.REFUSED, wish.from(Producer.CALCULATING), "", d -> {
            int pupil = d.anyone();
            d.put(pupil, NAME, new Value.Failed());
            return d.at(pupil, NAME, "ROSTER_CELL_ERROR");
        }));
        all.add(new Defect.InOneFile(
                "name-never-calculated", Weight.REFUSED, wish.from(Producer.UNCALCULATED), "", d -> {
                    int pupil = d.anyone();
                    d.put(pupil, NAME, new Value.Uncached());
                    return d.at(pupil, NAME, "SHEET_FORMULA_EMPTY");
                }));
    }

    /** Text that went through the wrong encoding before it came into the cell. */
    private void mojibake() {
        List<String> names = List.of("向子轩", "龙海燕", "彭思远", "瞿文博", "欧阳娜娜", "王浩然", "张三丰", "李雨晨", "周佳琪", "田兰");
        spoilt("name-utf8-as-latin", names, StandardCharsets.UTF_8, Charset.forName("windows-1252"));
        spoilt("name-gbk-as-latin", names, Charset.forName("GBK"), StandardCharsets.ISO_8859_1);
        spoilt("name-utf8-as-gbk", names, StandardCharsets.UTF_8, Charset.forName("GBK"));
    }

    private void spoilt(String kind, List<String> names, Charset written, Charset read) {
        List<String> texts = names.stream()
                .map(name -> new String(name.getBytes(written), read))
                .map(text -> text.replaceAll("[\\p{Cntrl}]", ""))
                .toList();
        put(
                kind,
                Weight.TOLD,
                Wish.of(NAME).from(UNICODE),
                NAME,
                texts,
                "ROSTER_NAME_MOJIBAKE",
                "SHEET_GARBLED",
                "ROSTER_NAME_CHARACTER");
    }

    private void sexes() {
        Wish wish = Wish.of(SEX, ID_NO);
        put(
                "sex-unknown",
                Weight.REFUSED,
                wish,
                SEX,
                List.of("南", "不详", "3", "0", "男女", "未知", "是"),
                "ROSTER_SEX_UNKNOWN");
        all.add(new Defect.InOneFile("sex-mismatch", Weight.REFUSED, wish, "", d -> {
            int pupil = d.somebody();
            Pupil wrong =
                    d.pupils.get(pupil).copy().with(SEX, d.pupils.get(pupil).isBoy() ? "女" : "男");
            d.put(pupil, SEX, d.spelling.cell(SEX, wrong));
            return d.at(pupil, SEX, "ROSTER_SEX_MISMATCH");
        }));
        all.add(new Defect.InOneFile("sex-formula-failed", Weight.REFUSED, wish.from(Producer.CALCULATING), "", d -> {
            int pupil = d.anyone();
            d.put(pupil, SEX, new Value.Failed());
            return d.at(pupil, SEX, "ROSTER_CELL_ERROR");
        }));
    }

    private void births() {
        Wish wish = Wish.of(BIRTH_DATE, ID_NO);
        put(
                "birth-unreadable",
                Weight.REFUSED,
                wish,
                BIRTH_DATE,
                List.of("二〇一〇年春", "不详", "10月3日", "2010", "03/10/10"),
                "ROSTER_BIRTH_UNREADABLE");
        put(
                "birth-no-such-day",
                Weight.REFUSED,
                wish,
                BIRTH_DATE,
                List.of("2010-02-30", "2011年13月1日", "20110229", "2010/4/31", "2011.0.5"),
                "ROSTER_BIRTH_UNREADABLE");
        put("birth-hashes", Weight.REFUSED, wish, BIRTH_DATE, List.of("########"), "ROSTER_BIRTH_UNREADABLE");
        birth("birth-one-day-off", 1);
        birth("birth-one-month-off", 31);
        birth("birth-since-1904", -1462);
    }

    private void birth(String kind, int days) {
        all.add(new Defect.InOneFile(kind, Weight.REFUSED, Wish.of(BIRTH_DATE, ID_NO), "", d -> {
            int pupil = d.somebody();
            LocalDate wrong = d.pupils.get(pupil).born().plusDays(days);
            Pupil changed = d.pupils.get(pupil).copy().with(BIRTH_DATE, wrong.format(DateTimeFormatter.BASIC_ISO_DATE));
            d.put(pupil, BIRTH_DATE, d.spelling.cell(BIRTH_DATE, changed));
            return d.at(pupil, BIRTH_DATE, "ROSTER_BIRTH_MISMATCH");
        }));
    }

    private void exemptions() {
        Wish wish = Wish.of(EXEMPTION);
        String code = "ROSTER_EXEMPTION_UNKNOWN";
        put("exemption-reason", Weight.REFUSED, wish, EXEMPTION, List.of("体育特长", "领导同意", "有", "√"), code);
        put("exemption-subject", Weight.REFUSED, wish, EXEMPTION, List.of("地理：伤病", "数学:残疾", "化雪：伤病"), code);
        put("exemption-half", Weight.REFUSED, wish, EXEMPTION, List.of("化学：身高", "物理：长跑"), code);
        put("exemption-doubted", Weight.REFUSED, wish, EXEMPTION, List.of("物理：?", "待定"), "ROSTER_GRANT_REFUSED");
    }
}
