package org.shikao.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every sentence a person reads, in one language. The bundles are {@code <area>_<tag>.properties} beside this class
 * (UTF-8); the areas are listed, one a line, in {@code areas.txt}. A missing key is a defect and throws
 * {@link MissingResourceException}.
 */
public final class Texts {
    /** Codes of subjects in a row, or joined with a plus sign where they are sat together. */
    private static final Pattern SEVERAL = Pattern.compile("[a-z]+(?:\\+[a-z]+)+|[a-z]+(?: [a-z]+)+");

    private static final Pattern SHEET = Pattern.compile("(?<=\\d)/([a-z]+)(?=, |$)");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}|\\d{1,3}(,\\d{3}){1,2}");
    private static final String FOLDER = "/org/shikao/text/";

    private final Lang lang;
    private final Map<String, ResourceBundle> bundleOfKey;

    private Texts(Lang lang, Map<String, ResourceBundle> bundleOfKey) {
        this.lang = lang;
        this.bundleOfKey = bundleOfKey;
    }

    /** All areas in this language. */
    public static Texts in(Lang lang) {
        return switch (lang) {
            case ZH_CN -> Chinese.TEXTS;
            case EN -> English.TEXTS;
        };
    }

    /** Read when first asked for, and once: a command asks several times. */
    private static final class Chinese {
        private static final Texts TEXTS = load(Lang.ZH_CN);
    }

    private static final class English {
        private static final Texts TEXTS = load(Lang.EN);
    }

    /** @throws MissingResourceException when an area has no file in this language or a key stands in two areas */
    private static Texts load(Lang lang) {
        Map<String, ResourceBundle> bundleOfKey = new HashMap<>();
        areas().forEach(area -> put(bundleOfKey, area, bundle(area, lang)));
        return new Texts(lang, Map.copyOf(bundleOfKey));
    }

    /** The names of all areas, in the order of {@code areas.txt}. */
    public static List<String> areas() {
        try (InputStream in = Texts.class.getResourceAsStream(FOLDER + "areas.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language of these texts. */
    public Lang lang() {
        return lang;
    }

    /**
     * The sentence of this key with {0}, {1} … filled in.
     *
     * @throws MissingResourceException when no area has the key
     */
    public String text(String key, Object... args) {
        MessageFormat format = new MessageFormat(pattern(key), lang.locale());
        Object[] spoken = spoken(key, args);
        count(format, spoken);
        return format.format(spoken);
    }

    /** The arguments of problems are texts, also where they are counts: a plural needs the number. */
    private static void count(MessageFormat format, Object[] args) {
        Format[] formats = format.getFormatsByArgumentIndex();
        for (int i = 0; i < Math.min(formats.length, args.length); i++) {
            if (formats[i] instanceof ChoiceFormat choice && args[i] instanceof String text) {
                if (COUNT.matcher(text).matches()) {
                    args[i] = Integer.valueOf(text.replace(",", ""));
                } else {
                    // no number after all: it is said as many are
                    Object[] many = choice.getFormats();
                    args[i] = new MessageFormat((String) many[many.length - 1]).format(args);
                    format.setFormatByArgumentIndex(i, null);
                }
            }
        }
    }

    /** The phrase as a sentence. */
    public String say(Phrase phrase) {
        return text(phrase.key(), phrase.args().toArray());
    }

    /** Two sentences on one line; in Chinese nothing stands between them. The second may be empty. */
    public String together(String first, String second) {
        return second.isEmpty() || lang == Lang.ZH_CN ? first + second : first + " " + second;
    }

    /** Whether the key exists; for families of keys with a fallback (problem.CODE.remedy). */
    public boolean has(String key) {
        return bundleOfKey.containsKey(key);
    }

    /** All keys, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(bundleOfKey.keySet());
    }

    /**
     * The raw pattern of a key, as it stands in the file.
     *
     * @throws MissingResourceException when no area has the key
     */
    public String pattern(String key) {
        ResourceBundle bundle = bundleOfKey.get(key);
        if (bundle == null) {
            throw new MissingResourceException("no text " + key + " in " + lang.tag(), Texts.class.getName(), key);
        }
        return bundle.getString(key);
    }

    private Object[] spoken(String key, Object[] args) {
        Object[] spoken = args.clone();
        CandidateWords words = new CandidateWords(this);
        for (int i = 0; i < spoken.length; i++) {
            if (spoken[i] instanceof Phrase phrase) {
                spoken[i] = say(phrase);
            } else if (spoken[i] instanceof String word && has("word." + word)) {
                // codes in problems ("physics") are words of the exam, not identifiers
                spoken[i] = pattern("word." + word);
            } else if (spoken[i] instanceof String several
                    && SEVERAL.matcher(several).matches()
                    && isSpoken(several)) {
                spoken[i] = Arrays.stream(several.split("[+ ]"))
                        .map(code -> pattern("word." + code))
                        .collect(Collectors.joining(
                                pattern(several.indexOf('+') < 0 ? "word.list.and" : "word.list.plus")));
            } else if (spoken[i] instanceof String list) {
                spoken[i] = words.of(key, list)
                        .orElseGet(
                                () -> SHEET.matcher(list).replaceAll(sheet -> Matcher.quoteReplacement(sheet(sheet))));
            }
        }
        new AllowedWords(this).say(key, args, spoken);
        return spoken;
    }

    private boolean isSpoken(String several) {
        return Arrays.stream(several.split("[+ ]")).allMatch(code -> has("word." + code));
    }

    /** A sheet is named {@code candidate/subject} in problems. */
    private String sheet(MatchResult sheet) {
        String word = "word." + sheet.group(1);
        return has(word) ? " " + pattern(word) : sheet.group();
    }

    private static void put(Map<String, ResourceBundle> bundleOfKey, String area, ResourceBundle bundle) {
        for (Enumeration<String> keys = bundle.getKeys(); keys.hasMoreElements(); ) {
            String key = keys.nextElement();
            if (bundleOfKey.put(key, bundle) != null) {
                throw new MissingResourceException("text twice: " + key + " again in " + area, area, key);
            }
        }
    }

    private static ResourceBundle bundle(String area, Lang lang) {
        String name = FOLDER + area + "_" + lang.tag() + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new MissingResourceException("no texts " + name, Texts.class.getName(), area);
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            return new PropertyResourceBundle(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
