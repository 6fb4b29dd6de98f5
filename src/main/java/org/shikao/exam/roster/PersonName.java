package org.shikao.exam.roster;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/**
 * Judges a name by ranges of code points, since Java 17 does not know CJK Extension H and I. Nothing is changed: the name is
 * kept as it was written, and only the key for comparing folds width, spaces and the variants of the dot.
 */
public final class PersonName {
    private static final int LONGEST = 40;
    private static final int FIRST_COMMON = 0x4E00;
    private static final int LAST_COMMON = 0x9FFF;
    /** What stands within names of the west: O'Brien, Jean-Luc. */
    private static final String JOINING = "'’‘ʼ`´-‐";

    private static final String DOTS = "·•‧・･⋅∙．.";
    /** First and last code point: URO, Ext A, B, C, D, E, F, I, compatibility, its supplement, G, H, J, and 〇. */
    private static final List<int[]> HAN = List.of(
            new int[] {0x4E00, 0x9FFF},
            new int[] {0x3400, 0x4DBF},
            new int[] {0x20000, 0x2A6DF},
            new int[] {0x2A700, 0x2B73F},
            new int[] {0x2B740, 0x2B81F},
            new int[] {0x2B820, 0x2CEAF},
            new int[] {0x2CEB0, 0x2EBEF},
            new int[] {0x2EBF0, 0x2EE5F},
            new int[] {0xF900, 0xFAFF},
            new int[] {0x2F800, 0x2FA1F},
            new int[] {0x30000, 0x3134F},
            new int[] {0x31350, 0x323AF},
            new int[] {0x323B0, 0x3347F},
            new int[] {0x3007, 0x3007});

    private PersonName() {}

    /** The first thing to be said about a name that is not empty; empty if it is an ordinary name. */
    static Optional<Problem> judge(String name, Place place) {
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return Optional.of(Problem.error("ROSTER_NAME_LONG", place, String.valueOf(LONGEST)));
        }
        if (isCommonHan(name)) {
            return Optional.empty();
        }
        boolean foreign = isForeign(name);
        return name.codePoints()
                .mapToObj(c -> judge(c, foreign, place))
                .flatMap(Optional::stream)
                .min((a, b) -> a.severity().compareTo(b.severity()))
                .or(() -> parts(name, place));
    }

    /** A dot stands between two parts of a name: where one of them is missing, a part of the name may be lost. */
    private static Optional<Problem> parts(String name, Place place) {
        String key = compareKey(name);
        boolean whole = !key.startsWith("·") && !key.endsWith("·") && !key.contains("··");
        return whole ? Optional.empty() : Optional.of(Problem.warning("ROSTER_NAME_DOT", place, name));
    }

    /** Whether a name is in letters of the west, as a passport has it: no Han at all. */
    private static boolean isForeign(String name) {
        return name.codePoints().noneMatch(PersonName::isHan)
                && name.codePoints().filter(Character::isLetter).count() > 1;
    }

    /** Whether there is a blank between two Han characters: two of them are written apart so that names of three stand flush. */
    static boolean isSpaced(String name) {
        for (int i = 1; i < name.length() - 1; i++) {
            if (isSpace(name.charAt(i)) && isHan(name.codePointBefore(i))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Problem> judge(int c, boolean foreign, Place place) {
        if (isHan(c) || isDot(c) || isSpace(c)) {
            return Optional.empty();
        }
        String code = "U+%04X".formatted(c);
        if (isPrivate(c)) {
            return Optional.of(Problem.warning("ROSTER_NAME_PRIVATE", place, code));
        }
        String shown = Character.toString(c);
        return Optional.of(
                isLetter(c) || foreign && JOINING.indexOf(c) >= 0
                        ? Problem.warning("ROSTER_NAME_UNUSUAL", place, shown, code)
                        : Problem.error("ROSTER_NAME_CHARACTER", place, shown, code));
    }

    /** The key under which two spellings of one name meet: width, spaces and dots are folded, nothing else. */
    public static String compareKey(String name) {
        if (isCommonHan(name)) {
            return name;
        }
        StringBuilder key = new StringBuilder();
        name.codePoints().filter(c -> !isSpace(c) && !CellText.isInvisible(c)).forEach(c -> {
            if (isDot(c)) {
                key.append('·');
            } else {
                key.appendCodePoint(CellText.halfWidth(c));
            }
        });
        return key.toString();
    }

    /** Whether it is a Han character of any block. */
    static boolean isHan(int c) {
        if (isCommonHan(c)) {
            return true;
        }
        for (int[] range : HAN) {
            if (c >= range[0] && c <= range[1]) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a Han character of the first block, as nearly all are. */
    static boolean isCommonHan(int c) {
        return c >= FIRST_COMMON && c <= LAST_COMMON;
    }

    private static boolean isCommonHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isCommonHan(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDot(int c) {
        return DOTS.indexOf(c) >= 0;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == 0x3000 || c == 0xA0;
    }

    private static boolean isPrivate(int c) {
        return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
    }

    private static boolean isLetter(int c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
