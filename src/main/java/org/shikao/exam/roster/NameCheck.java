package org.shikao.exam.roster;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/**
 * Judges a name for what does not come from a person: characters ruined by a wrong encoding, and the content of another column. The
 * characters themselves are judged by {@link PersonName}.
 */
final class NameCheck {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** What UTF-8's sign for a lost character, and memory never written, look like when they are read as GBK. */
    private static final Pattern RUINED = Pattern.compile(".*(?:锟斤|斤拷|烫烫|屯屯|锘[夸垮挎跨胯块]|ï¿½|ï»¿).*");

    private static final Pattern OTHER_COLUMN = Pattern.compile("[男女]|[男女](?:性|生)|[GJLgjl]?\\d{6,}[Xx]?"
            + "|(?:初[一二三中]|[七八九])(?:年级)?[(（]?\\d{0,2}[)）]?班?|\\d{1,4}班|.*(?:中学|小学|学校|年级)"
            + "|应届|往届|(?:19|20)\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?");

    /** A line break or tab with what blanks are about it; never at an end of a name. */
    private static final Pattern LINES =
            Pattern.compile("[ \\u00A0\\u3000]*[\\t\\n\\u000B\\f\\r\\u2028]+[\\s\\u00A0\\u3000]*");

    /** One of these is in every ruined name of common Han characters. */
    private static final String SIGNS_OF_RUIN = "斤烫屯锘";
    /** With one of these ends all that another column says in common Han characters. */
    private static final String OTHER_ENDINGS = "男女性生初一二三中七八九级班学校届";

    private NameCheck() {}

    /** The first thing to be said about a name that is not empty; empty if it is an ordinary name. */
    static Optional<Problem> judge(String name, Place place) {
        if (RUINED.matcher(name).matches()) {
            return Optional.of(Problem.error("SHEET_GARBLED", place, name));
        }
        Optional<String> meant = meant(name);
        if (meant.isPresent()) {
            return Optional.of(Problem.error("ROSTER_NAME_MOJIBAKE", place, name, meant.get()));
        }
        if (OTHER_COLUMN.matcher(name).matches()) {
            return Optional.of(Problem.error("ROSTER_NAME_SWAPPED", place, name));
        }
        Optional<Problem> odd = PersonName.judge(name, place);
        return odd.isEmpty() && PersonName.isSpaced(name)
                ? Optional.of(Problem.normalised("ROSTER_NAME_SPACED", place))
                : odd;
    }

    /** A name of which a cell made two lines, in one: Han without a blank, other letters with one. */
    static String inOneLine(String name) {
        Matcher lines = LINES.matcher(name);
        return lines.find()
                ? lines.replaceAll(line -> PersonName.isHan(name.codePointBefore(line.start()))
                                && PersonName.isHan(name.codePointAt(line.end()))
                        ? ""
                        : " ")
                : name;
    }

    /** Whether it is two to four common Han characters and none of the rules below can say anything about it. */
    static boolean isOrdinary(String name) {
        int length = name.length();
        if (length < 2 || length > 4) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!PersonName.isCommonHan(name.charAt(i)) || SIGNS_OF_RUIN.indexOf(name.charAt(i)) >= 0) {
                return false;
            }
        }
        return OTHER_ENDINGS.indexOf(name.charAt(length - 1)) < 0 && !GbkBytes.mayBeginUtf8(name.charAt(0));
    }

    /** What a ruined name was; empty if it was not ruined. Never put into the roster. UTF-8 is the stricter test and goes first. */
    private static Optional<String> meant(String name) {
        if (name.codePoints().allMatch(c -> c < 0x80)) {
            return Optional.empty();
        }
        boolean western = name.codePoints().noneMatch(PersonName::isHan);
        return western
                ? again(name, WINDOWS, StandardCharsets.UTF_8)
                        .or(() -> again(name, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8))
                        .or(() -> again(name, StandardCharsets.ISO_8859_1, GBK))
                        .or(() -> again(name, WINDOWS, GBK))
                : again(name, GBK, StandardCharsets.UTF_8);
    }

    /** The name read in the encoding it was written in; empty unless every byte fits and nothing but Han comes out. */
    private static Optional<String> again(String name, Charset misread, Charset written) {
        try {
            ByteBuffer bytes = misread.newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(cut(name)));
            if (written.equals(StandardCharsets.UTF_8) && !beginsHan(bytes)) {
                return Optional.empty();
            }
            byte[] whole = Arrays.copyOf(bytes.array(), bytes.limit());
            String text = written.newDecoder().decode(ByteBuffer.wrap(whole)).toString();
            boolean han = text.codePointCount(0, text.length()) > 1
                    && text.codePoints().allMatch(PersonName::isHan);
            return han ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether the first byte may begin a Han character in UTF-8; spares nearly every sound name the decoding. */
    private static boolean beginsHan(ByteBuffer bytes) {
        int first = bytes.hasRemaining() ? bytes.get(0) & 0xFF : 0;
        return first >= 0xE3 && first <= 0xE9 || first == 0xF0;
    }

    /** An odd last byte is left over as a sign for what was lost. */
    private static String cut(String name) {
        return name.replaceFirst("[?\uFFFD]+$", "");
    }
}
