package org.shikao.files.photo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.School;

/**
 * Whether the Chinese words in a photo's name fit the candidate whose number it holds. A number mistyped by one digit is another
 * candidate's number; the name beside it tells. Latin letters and digits are never read: cameras and systems add them.
 */
public final class PhotoWords {
    /** What people and systems write beside a name, the longest first. */
    private static final Pattern PLAIN = Pattern.compile("微信图片|微信截图|身份证号?|考生号|准考证号?|报名号|学籍号?|学号|考号|姓名|标准|电子|登记"
            + "|证件照片?|免冠照?片?|大头照?片?|[一两二]寸照?片?|[白蓝红]底照?片?|照片|相片|头像|图片|图像|原图|副本|复件|拷贝|扫描件?"
            + "|截图|截屏|屏幕|修改后?|更新|压缩后?|裁剪后?|最终版?|新版|重拍|补拍|补交|正面|本人|考生|学生|同学|毕业生|初中部?"
            + "|初[一二三][一二三四五六七八九十]*|[七八九]年级|年级|[一二三四五六七八九十]+[班号组]|新建|文件夹?|未命名|男生?|女生?");

    private static final Pattern SMALL = Pattern.compile("^[一二三四五六七八九十]+$|[照新补寸号班级届年月日第的大小]");
    private static final Pattern APART = Pattern.compile("[\\p{ASCII}\\p{P}\\p{S}\\p{Z}\\p{C}&&[^\\p{Cn}\\p{Co}]]+");
    private static final Pattern JOINTS = Pattern.compile("[·•・‧∙⋅․]");
    private static final int LEAST = 2;

    /** What is wrong with the words. @param other the number of the one they name, empty if they name nobody */
    public record Doubt(String words, String other) {}

    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, Candidate> byNo = new HashMap<>();
    private final Map<String, School> schools = new HashMap<>();
    private int longest;

    /** Names are looked up among these candidates. */
    public PhotoWords(Collection<Candidate> candidates, Collection<School> schools) {
        schools.forEach(school -> this.schools.put(school.code(), school));
        for (Candidate candidate : candidates) {
            String name = folded(candidate.name());
            byNo.put(candidate.candidateNo(), candidate);
            byName.computeIfAbsent(name, n -> new TreeSet<>()).add(candidate.candidateNo());
            longest = Math.max(longest, name.length());
        }
    }

    /** The first word in this name, given without folders, that does not fit the candidate. */
    public Optional<Doubt> doubt(String fileName, String candidateNo) {
        Candidate owner = byNo.get(candidateNo);
        String name = folded(owner.name());
        List<String> places = places(owner);
        Predicate<String> fits = word -> name.contains(word) && !byName.containsKey(word)
                || places.stream().anyMatch(place -> isWithin(word, place));
        List<Doubt> doubts = new ArrayList<>();
        for (String word : APART.split(folded(PhotoNames.withoutExtension(fileName)))) {
            for (String piece : besideName(word, name)) {
                for (String part : withoutPlaces(piece, places).split(" ")) {
                    doubt(part, fits).ifPresent(doubts::add);
                }
            }
        }
        // another's name says more than a word that says nothing
        return doubts.stream().min(Comparator.comparing(each -> each.other().isEmpty()));
    }

    /** The name of one of the candidates. */
    public String nameOf(String candidateNo) {
        return byNo.get(candidateNo).name();
    }

    /** The pieces of a word that stand before, between and after the candidate's own name. */
    private List<String> besideName(String word, String own) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int at = 0;
        while (at < word.length()) {
            String named = named(word, at);
            if (named.equals(own)) {
                pieces.add(piece.toString());
                piece.setLength(0);
                at += own.length();
            } else {
                int step = Math.max(1, named.length());
                piece.append(word, at, at + step);
                at += step;
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private Optional<Doubt> doubt(String piece, Predicate<String> fits) {
        if (fits.test(piece)) {
            return Optional.empty();
        }
        for (int at = 0; at < piece.length(); at++) {
            String named = named(piece, at);
            // two characters are found by chance inside a longer word
            if (named.length() > LEAST) {
                return Optional.of(somebody(named));
            }
        }
        for (String part : PLAIN.matcher(piece).replaceAll(" ").split(" ")) {
            String bare = SMALL.matcher(part).replaceAll("");
            if (byName.containsKey(part)) {
                return Optional.of(somebody(part));
            }
            if (!fits.test(part) && !fits.test(bare)) {
                return Optional.of(new Doubt(part, ""));
            }
        }
        return Optional.empty();
    }

    private Doubt somebody(String name) {
        return new Doubt(name, byName.get(name).iterator().next());
    }

    /** The longest name of a candidate that begins there, or nothing. */
    private String named(String word, int at) {
        for (int end = Math.min(word.length(), at + longest); end >= at + LEAST; end--) {
            String name = word.substring(at, end);
            if (byName.containsKey(name)) {
                return name;
            }
        }
        return "";
    }

    private List<String> places(Candidate owner) {
        School school = schools.get(owner.schoolCode());
        String name = school == null ? "" : folded(school.name());
        String group = APART.matcher(folded(owner.className())).replaceAll("");
        return List.of(name + group, name, group);
    }

    private static String withoutPlaces(String piece, List<String> places) {
        String rest = piece;
        for (String place : places) {
            rest = place.length() < LEAST ? rest : rest.replace(place, " ");
        }
        return rest;
    }

    /** Whether the characters of the word stand in the place's name in this order: 二中 in 第二中学. */
    private static boolean isWithin(String word, String place) {
        int at = 0;
        for (int i = 0; i < place.length() && at < word.length(); i++) {
            if (place.charAt(i) == word.charAt(at)) {
                at++;
            }
        }
        return at == word.length();
    }

    private static String folded(String text) {
        return JOINTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip())
                .replaceAll("");
    }
}
