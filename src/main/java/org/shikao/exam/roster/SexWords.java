package org.shikao.exam.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.Candidate.Sex;
import org.shikao.exam.roster.RosterRow.RosterSheet;
import org.shikao.exam.roster.RosterRow.Storage;

/**
 * How a sheet writes sexes: in words, or in codes, which mean the same in a whole column. GB/T 2261.1 has 1 for male and 2 for female;
 * many programs have 1 and 0. What the codes mean is compared with the identity numbers of the sheet and told once.
 */
final class SexWords {
    private static final Map<String, Sex> WORDS = Map.ofEntries(
            Map.entry("男", Sex.MALE),
            Map.entry("男性", Sex.MALE),
            Map.entry("男生", Sex.MALE),
            Map.entry("♂", Sex.MALE),
            Map.entry("♀", Sex.FEMALE),
            Map.entry("女", Sex.FEMALE),
            Map.entry("女性", Sex.FEMALE),
            Map.entry("女生", Sex.FEMALE));
    private static final Pattern WORDED = Pattern.compile("\\d{1,2}\\P{L}?([男女])性?");
    /** So many who agree are no chance. */
    private static final int ENOUGH = 3;

    /** Two codes for the two sexes, {@code standard} where only one meaning is usual. */
    private record Coding(String male, String female, boolean standard) {
        Sex read(String code) {
            return code.equals(male) ? Sex.MALE : code.equals(female) ? Sex.FEMALE : Sex.UNKNOWN;
        }

        Coding turned() {
            return new Coding(female, male, standard);
        }
    }

    private static final List<Coding> CODINGS = List.of(
            new Coding("M", "F", true),
            new Coding("MALE", "FEMALE", true),
            new Coding("1", "2", true),
            new Coding("01", "02", true),
            new Coding("1", "0", false));

    /** A row that has a code, and the sex that its identity number says. */
    private record Coded(RosterRow row, String code, Sex byId) {}

    private final List<Coding> codings = new ArrayList<>();

    private SexWords() {}

    /** The words of a sheet; what was taken for what, or what is not sure, is added to the problems. */
    static SexWords of(RosterSheet sheet, List<Problem> problems) {
        SexWords words = new SexWords();
        List<Coded> coded = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (RosterRow row : sheet.rows()) {
            String code = plain(row);
            texts.add(code);
            if (!code.isEmpty() && !WORDS.containsKey(code)) {
                coded.add(new Coded(row, code, byId(row)));
            }
        }
        for (Coding coding : coded.isEmpty() ? List.<Coding>of() : CODINGS) {
            if (mayBe(coding, texts)) {
                words.take(coding, coded, problems);
            }
        }
        return words;
    }

    private static String plain(RosterRow row) {
        String raw = row.text(RosterField.SEX);
        return row.storage(RosterField.SEX) == Storage.NUMBER
                ? CellText.plainNumber(raw).orElse(raw)
                : plain(raw);
    }

    /** A code written before its word, as 1-男, says no more than the word. */
    private static String plain(String raw) {
        if (raw.isEmpty() || WORDS.containsKey(raw)) {
            return raw;
        }
        String text = CellText.identifier(raw).text().toUpperCase(Locale.ROOT);
        Matcher worded = WORDED.matcher(text);
        return worded.matches() ? worded.group(1) : text;
    }

    private static Sex byId(RosterRow row) {
        String id = row.text(RosterField.ID_NO);
        return IdNumber.isSound(id) ? new IdNumber(id).sex() : Sex.UNKNOWN;
    }

    /** A 0 is the code of a sex only beside 1 and nothing else: by the standard it says that the sex is not known. */
    private static boolean isBinary(Set<String> texts) {
        return texts.contains("0") && Set.of("", "0", "1").containsAll(texts);
    }

    private static boolean mayBe(Coding coding, Set<String> texts) {
        boolean there = texts.contains(coding.male()) || texts.contains(coding.female());
        return there
                && switch (coding.female()) {
                    case "0" -> isBinary(texts);
                    case "2" -> !isBinary(texts);
                    default -> true;
                };
    }

    private void take(Coding usual, List<Coded> coded, List<Problem> problems) {
        List<Coded> own =
                coded.stream().filter(c -> usual.read(c.code()) != Sex.UNKNOWN).toList();
        long agree = own.stream().filter(c -> c.byId() == usual.read(c.code())).count();
        long known = own.stream().filter(c -> c.byId() != Sex.UNKNOWN).count();
        boolean turned = known >= ENOUGH && agree == 0 || !usual.standard() && known > 2 * agree;
        Coding taken = turned ? usual.turned() : usual;
        boolean sure = usual.standard() ? !turned : 2 * agree != known;
        codings.add(taken);
        String count = String.valueOf(own.size());
        RosterRow first = own.get(0).row();
        problems.add(
                sure
                        ? Problem.normalised(
                                "ROSTER_SEX_CODED", first.place(RosterField.SEX), taken.male(), taken.female(), count)
                        : Problem.warning(
                                "ROSTER_SEX_CODE_UNSURE",
                                first.place(RosterField.SEX),
                                taken.male(),
                                taken.female(),
                                count));
    }

    /** The sex that a cell's words say, unknown where they say none. */
    Sex read(String words) {
        Sex word = WORDS.get(words);
        if (word != null) {
            return word;
        }
        String code = plain(words);
        Optional<Sex> coded = codings.stream()
                .map(coding -> coding.read(code))
                .filter(sex -> sex != Sex.UNKNOWN)
                .findFirst();
        return coded.orElse(WORDS.getOrDefault(code, Sex.UNKNOWN));
    }
}
