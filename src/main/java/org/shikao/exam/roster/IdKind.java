package org.shikao.exam.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The document (证件类型) that an identity number is of. The number is kept as it was written; its kind is kept where the form of the
 * number would not tell it again, so that what the program writes is what it read.
 */
public enum IdKind {
    /** 居民身份证: GB 11643. */
    RESIDENT("居民身份证", ""),
    /** 港澳台居民居住证: GB 11643 under 810000, 820000 or 830000. */
    RESIDENCE("港澳台居民居住证", "8[123]0000\\d{11}[0-9X]"),
    /** 港澳居民来往内地通行证: H or M and eight digits, in older ones two more. */
    HONG_KONG_MACAU("港澳居民来往内地通行证", "[HM]\\d{8}(?:\\d{2})?"),
    /** 台湾居民来往大陆通行证: eight digits, in older ones ten and a letter. */
    TAIWAN("台湾居民来往大陆通行证", "\\d{8}|\\d{10}(?:\\(?[A-Z]\\)?)?"),
    /** 外国人永久居留身份证: three letters and twelve digits, since 2023 eighteen characters that begin with 9. */
    PERMANENT("外国人永久居留身份证", "[A-Z]{3}\\d{12}|9\\d{16}[0-9X]"),
    /** 护照: each country has its own form. */
    PASSPORT("护照", "[A-Z0-9]{5,15}"),
    /** Any other document with a number. */
    OTHER("其他证件", ".{3,32}"),
    /** 无: no document. */
    NONE("无", "");

    /** What schools write, best first, with the kind it means; each is looked for anywhere in the words. */
    private static final List<Word> WORDS = List.of(
            new Word("境外", OTHER),
            new Word("居住证", RESIDENCE),
            new Word("(?:香港|澳门|台湾).*身份", OTHER),
            new Word("永久居留|永居|五星卡", PERMANENT),
            new Word("护照|passport", PASSPORT),
            new Word("(?:港|澳).*通行证|回乡证", HONG_KONG_MACAU),
            new Word("台.*通行证|台胞证", TAIWAN),
            new Word("出生|军|士兵|其[他它]|other", OTHER),
            new Word("身份证|户口|residentid|idcard|^id$", RESIDENT),
            new Word("^(?:无|没有|暂无|无证件?|-+|none)$", NONE));

    /** The codes of the education sector's table of identity documents, by which student registries export them. */
    private static final Map<String, IdKind> CODES = Map.ofEntries(
            Map.entry("1", RESIDENT),
            Map.entry("2", OTHER),
            Map.entry("3", OTHER),
            Map.entry("4", OTHER),
            Map.entry("5", OTHER),
            Map.entry("6", OTHER),
            Map.entry("7", OTHER),
            Map.entry("8", TAIWAN),
            Map.entry("9", OTHER),
            Map.entry("a", PASSPORT),
            Map.entry("b", RESIDENT),
            Map.entry("c", RESIDENCE),
            Map.entry("z", OTHER));

    private static final Pattern LETTERED = Pattern.compile("[A-Z]{1,2}\\d{6,8}");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private record Word(Pattern pattern, IdKind kind) {
        Word(String pattern, IdKind kind) {
            this(Pattern.compile(pattern), kind);
        }
    }

    private final String label;
    private final Pattern form;

    IdKind(String label, String form) {
        this.label = label;
        this.form = Pattern.compile(form);
    }

    /** What stands in the column 证件类型 for this kind. */
    public String label() {
        return label;
    }

    /** The kind that the words of the column mean; empty if nobody knows them. */
    public static Optional<IdKind> of(String words) {
        String plain = SPACE.matcher(words).replaceAll("").toLowerCase(Locale.ROOT);
        String code =
                CellText.identifier(plain).text().replaceFirst("\\.0$", "").toLowerCase(Locale.ROOT);
        if (CODES.containsKey(code)) {
            return Optional.of(CODES.get(code));
        }
        return WORDS.stream()
                .filter(word -> word.pattern().matcher(plain).find())
                .map(Word::kind)
                .findFirst();
    }

    /** Whether a number has the form of this kind, for those whose form is all there is to judge. */
    boolean hasForm(String number) {
        return form.matcher(number.toUpperCase(Locale.ROOT)).matches();
    }

    /** The kind of a number that is no resident's, where its letters leave no doubt; digits alone may be a number cut short. */
    static Optional<IdKind> lookedLike(String number) {
        String upper = number.toUpperCase(Locale.ROOT);
        if (HONG_KONG_MACAU.hasForm(upper)) {
            return Optional.of(HONG_KONG_MACAU);
        }
        return LETTERED.matcher(upper).matches() ? Optional.of(PASSPORT) : Optional.empty();
    }

    /** The kind of a number that was taken in; empty where the column may be left empty: a resident's, or none. */
    static Optional<IdKind> ofKept(String number) {
        if (number.isEmpty() || IdNumber.isSound(number)) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(kind -> kind != RESIDENT && kind != NONE && kind.hasForm(number))
                .findFirst();
    }

    /** What must be kept of the words of the column: the kind, where the form of the number would tell another. */
    static String toKeep(String words, String number) {
        return number.isEmpty() || words.isBlank()
                ? ""
                : of(words)
                        .filter(kind -> kind != RESIDENT && kind != NONE)
                        .filter(kind -> !ofKept(number).equals(Optional.of(kind)))
                        .map(IdKind::label)
                        .orElse("");
    }
}
