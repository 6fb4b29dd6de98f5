package org.shikao.files.photo;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shikao.exam.roster.Candidate;

/**
 * Whose photo a file is, by the candidate number, identity number or student number in its name, with anything round it. Width and
 * case do not matter. A number is taken as a whole or not at all: nothing is guessed from a part of it or from a person's name.
 */
public final class PhotoNames {
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]{1,4}$");
    private static final Pattern RUN = Pattern.compile("[0-9A-Z]+");
    private static final Pattern NUMBER = Pattern.compile("([A-Z]?)([0-9]+)(X?)");
    private static final Pattern OTHER = Pattern.compile("[^0-9A-Z]+");
    private static final Pattern JOINTS = Pattern.compile("[\\p{P}\\p{S}\\p{Z}]+");
    /** A number shorter than this may as well be a class or a copy's number, so it has to stand by itself. */
    private static final int TELLING = 6;

    private final Map<String, Set<String>> owners = new HashMap<>();

    /** Names are looked up among these candidates. */
    public PhotoNames(Collection<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            own(candidate.candidateNo(), candidate);
            own(candidate.idNo(), candidate);
            own(candidate.studentNo(), candidate);
        }
    }

    /** The numbers of the candidates a file name without folders speaks of, in order: none, the one wanted, or several. */
    public Set<String> candidates(String fileName) {
        String base = folded(withoutExtension(fileName));
        Set<String> found = new TreeSet<>();
        for (String word : words(base)) {
            found.addAll(owners.getOrDefault(word, Set.of()));
        }
        return found;
    }

    static String withoutExtension(String fileName) {
        return EXTENSION.matcher(fileName).replaceFirst("");
    }

    private void own(String number, Candidate candidate) {
        String key = OTHER.matcher(folded(number)).replaceAll("");
        if (!key.isEmpty()) {
            owners.computeIfAbsent(key, k -> new TreeSet<>()).add(candidate.candidateNo());
        }
    }

    private static Set<String> words(String base) {
        Set<String> words = new HashSet<>();
        Matcher runs = RUN.matcher(base);
        while (runs.find()) {
            words.add(runs.group());
            Matcher numbers = NUMBER.matcher(runs.group());
            while (numbers.find()) {
                words.add(numbers.group());
                words.add(numbers.group(2));
                words.add(numbers.group(1) + numbers.group(2));
                words.add(numbers.group(2) + numbers.group(3));
            }
        }
        words.add(OTHER.matcher(base).replaceAll(""));
        words.removeIf(word -> word.length() < TELLING);
        for (String word : JOINTS.split(base)) {
            words.add(word);
        }
        return words;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}
