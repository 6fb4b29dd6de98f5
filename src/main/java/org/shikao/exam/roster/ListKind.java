package org.shikao.exam.roster;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words by which a second list (exemptions, deferrals, needs, candidate types) says in its title, the name of its sheet or of its
 * file which of these it is about: 免考学生名单, 缓考申请汇总表. In doubt nothing is understood: a title by which something was refused or
 * is not decided yet (拟免考名单公示) grants nothing.
 */
public final class ListKind {
    private static final Map<SecondField, Pattern> WORDS = new EnumMap<>(Map.of(
            SecondField.EXEMPTION, Pattern.compile("免考|免试|免测"),
            SecondField.DEFERRAL, Pattern.compile("缓考|缓试|延考|延期考"),
            SecondField.NEEDS, Pattern.compile("特殊需[要求]|合理便利|便利申请|便利条件|特需"),
            SecondField.CANDIDATE_TYPE, Pattern.compile("考生类[别型]")));

    private ListKind() {}

    /** The columns that the words stand for: exemption, deferral, needs or candidate type; none where they refuse something. */
    public static Set<SecondField> named(String words) {
        Set<SecondField> kinds = EnumSet.noneOf(SecondField.class);
        if (RefusalWords.find(words).isEmpty()) {
            WORDS.forEach((kind, word) -> {
                if (word.matcher(words).find()) {
                    kinds.add(kind);
                }
            });
        }
        return kinds;
    }

    /** Whether the words name a disability, which may be why somebody is exempt or what somebody needs. */
    public static boolean isDisability(String words) {
        return words.contains("残疾")
                && named(words).isEmpty()
                && RefusalWords.find(words).isEmpty();
    }
}
