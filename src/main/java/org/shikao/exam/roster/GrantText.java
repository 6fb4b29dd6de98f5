package org.shikao.exam.roster;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shikao.exam.Subject;

/**
 * What a cell of a list says about an exemption (免考) or a deferral (缓考): 是, 物理, 残疾 60%, 物理、化学：伤病, 缓考：生病, several of them apart
 * by ； or line breaks. The reason is not judged here.
 *
 * @param kind what it is about
 * @param subjects those named; none means all
 * @param reason as written, empty if there is none
 * @param percent the digits of a percentage behind the reason
 */
record GrantText(Kind kind, Set<Subject> subjects, String reason, Optional<String> percent) {
    /** What a part is about. */
    enum Kind {
        EXEMPTION,
        DEFERRAL,
        /** A deferral is taken back. */
        BACK,
        /** Subjects that nobody knows stand before a reason. */
        UNCLEAR
    }

    private static final Map<String, Subject> SUBJECTS =
            Map.of("物理", Subject.PHYSICS, "化学", Subject.CHEMISTRY, "生物", Subject.BIOLOGY, "生物学", Subject.BIOLOGY);
    private static final Map<String, Set<Subject>> SHORT = Map.of(
            "理化", EnumSet.of(Subject.PHYSICS, Subject.CHEMISTRY),
            "物化", EnumSet.of(Subject.PHYSICS, Subject.CHEMISTRY),
            "理化生", EnumSet.allOf(Subject.class),
            "物化生", EnumSet.allOf(Subject.class));
    private static final Pattern LAB = Pattern.compile("(?<=.)(?:实验)?(?:操作)?(?:考试|考查)?$");
    private static final Set<String> NONE = Set.of(
            "", "无", "否", "没有", "不", "不申请", "未申请", "不免考", "不缓考", "-", "--", "—", "——", "/", "\\", "×", "✗", "✘", "0",
            "N", "NO");
    private static final Set<String> ALL = Set.of(
            "是", "√", "✓", "✔", "☑", "有", "申请", "同意", "批准", "已批", "已批准", "1", "Y", "YES", "全部", "全科", "全免", "全部科目",
            "所有科目", "各科", "全缓");
    private static final Pattern COUNT = Pattern.compile("(?:全部)?(?:([两二双2])|[三3])[科门](?:都|均|全部)?(?:免考|缓考)?");
    private static final Pattern PARTS = Pattern.compile("[;；\\r\\n]+");
    private static final String NAMES = "(?:物理|化学|生物学?)";
    private static final Pattern NAMED =
            Pattern.compile("(" + NAMES + "(?:[、，,/和及与 ]*" + NAMES + ")*)\\s*(.*)", Pattern.DOTALL);
    private static final Pattern BETWEEN = Pattern.compile("[、，,/和及与 ]+|(?<=物理|化学|生物|生物学)(?=物理|化学|生物)");
    private static final Pattern KIND = Pattern.compile("(?:申请)?(免考|免试|免测|缓考|延考|缓试)\\s*(.*)", Pattern.DOTALL);
    private static final Pattern BACK = Pattern.compile("(?:取消|撤销|撤回)(?:申请)?(?:缓考|延考)?\\s*(.*)", Pattern.DOTALL);
    private static final Pattern BRACKETED = Pattern.compile("[(（](.*)[)）]", Pattern.DOTALL);
    private static final Pattern EDGE = Pattern.compile("^[:：,，、\\s]+|[:：,，、\\s]+$");
    private static final Pattern PERCENT = Pattern.compile("[+-]?\\d{1,9}(?:\\.\\d{0,9})?\\s*[%％]");

    GrantText {
        subjects = Set.copyOf(subjects);
    }

    /** The parts of a cell; none where it says that there is nothing. */
    static List<GrantText> of(String text, Kind usual) {
        List<GrantText> parts = new ArrayList<>();
        for (String part : PARTS.split(text)) {
            if (!isNone(part)) {
                parts.add(part(trimmed(part), usual));
            }
        }
        return parts;
    }

    /** Whether a cell says no, or nothing. */
    static boolean isNone(String text) {
        return NONE.contains(text.strip().toUpperCase(Locale.ROOT));
    }

    /** Whether a cell says yes and no more, or all subjects. */
    static boolean isAll(String text) {
        return ALL.contains(text.strip().toUpperCase(Locale.ROOT));
    }

    /** Whether a cell says no more than how many subjects there are: 两科 where two are sat. */
    static boolean counts(String text, int subjects) {
        Matcher m = COUNT.matcher(text.strip());
        return m.matches() && (subjects == 2 || subjects == 3) && (m.group(1) == null ? 3 : 2) == subjects;
    }

    /** The subjects of a list of names, such as 物理、化学实验 or 理化; none if anything else stands in it. */
    static Set<Subject> named(String text) {
        Set<Subject> subjects = EnumSet.noneOf(Subject.class);
        for (String written : BETWEEN.split(text.strip())) {
            String word = LAB.matcher(written).replaceFirst("");
            if (!SUBJECTS.containsKey(word) && !SHORT.containsKey(word)) {
                return EnumSet.noneOf(Subject.class);
            }
            subjects.addAll(SHORT.getOrDefault(word, Set.of()));
            Optional.ofNullable(SUBJECTS.get(word)).ifPresent(subjects::add);
        }
        return subjects;
    }

    private static GrantText part(String text, Kind usual) {
        Matcher back = BACK.matcher(text);
        if (back.matches() && isBack(text, trimmed(back.group(1)))) {
            return new GrantText(Kind.BACK, named(trimmed(back.group(1))), "", Optional.empty());
        }
        Matcher names = NAMED.matcher(text);
        Set<Subject> subjects = names.matches() ? named(names.group(1)) : Set.of();
        String rest = names.matches() ? names.group(2) : text;
        Matcher said = KIND.matcher(rest);
        Kind kind = said.matches() ? kind(said.group(1)) : usual;
        String open = said.matches() ? said.group(2) : rest;
        return subjects.isEmpty() && said.matches()
                ? behind(kind, trimmed(open))
                : reason(kind, subjects, trimmed(open));
    }

    /** Whether a deferral is taken back, and not an exemption. */
    private static boolean isBack(String text, String rest) {
        return rest.isEmpty() || !named(rest).isEmpty() || text.contains("缓考") || text.contains("延考");
    }

    /** What stands behind 免考 or 缓考: subjects, a reason or both. */
    private static GrantText behind(Kind kind, String text) {
        Matcher bracketed = BRACKETED.matcher(text);
        String bare = bracketed.matches() ? trimmed(bracketed.group(1)) : text;
        Matcher names = NAMED.matcher(bare);
        return names.matches()
                ? reason(kind, named(names.group(1)), trimmed(names.group(2)))
                : reason(kind, Set.of(), bare);
    }

    private static GrantText reason(Kind kind, Set<Subject> subjects, String text) {
        Matcher bracketed = BRACKETED.matcher(text);
        String bare = trimmed(bracketed.matches() ? bracketed.group(1) : text);
        String[] sides = bare.split("[:：]", 2);
        if (sides.length == 2 && isAll(sides[0])) {
            return reason(kind, subjects, trimmed(sides[1]));
        }
        boolean share = sides.length == 2 && PERCENT.matcher(sides[1].strip()).matches();
        if (sides.length == 2 && !share) {
            return new GrantText(Kind.UNCLEAR, Set.of(), bare, Optional.empty());
        }
        GrantedPercent granted = GrantedPercent.of(share ? sides[0].strip() + " " + sides[1].strip() : bare);
        String words = trimmed(granted.reason());
        return new GrantText(kind, subjects, isAll(words) ? "" : words, granted.percent());
    }

    private static Kind kind(String word) {
        return word.equals("缓考") || word.equals("延考") || word.equals("缓试") ? Kind.DEFERRAL : Kind.EXEMPTION;
    }

    private static String trimmed(String text) {
        return EDGE.matcher(text.strip()).replaceAll("");
    }
}
