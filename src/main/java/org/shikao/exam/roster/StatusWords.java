package org.shikao.exam.roster;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What free text beside a candidate says that bears on the exam: that the pupil has left or does not sit it, or that something was
 * granted. It is never acted upon, only asked about, so that nobody is drawn who is gone and no grant is passed over.
 */
public final class StatusWords {
    /** A note is short; longer texts are explanations. */
    private static final int LONGEST = 60;

    private static final String OTHER_EXAM = "体育|音乐|美术|艺术|信息|英语|听力|听说|口语|文化|会考|月考|期[中末]";
    private static final Pattern GONE = Pattern.compile("(?<![无未没非曾]|没有|是否|父亲?|母亲?|双亲|祖父|祖母)"
            + "(?:休学|退学|辍学|失学|转学(?![来入生至到本进])|转[出走](?!地|学?校|日期)|离校|离籍|死亡|病故|去世|亡故|身故|开除|劝退|失踪|注销"
            + "|弃考|弃权|放弃(?!照顾|加分|免|缓)(?:本次|全部|参加)?(?:考|实验)"
            + "|(?:不再?|不能|未|无法)(?:参加|参考|报考|应考)(?!.{0,4}(?:" + OTHER_EXAM + "))|不考(?!虑|勤|.{0,2}(?:" + OTHER_EXAM
            + ")))");
    private static final Pattern BACK = Pattern.compile("复学|返校|转入|转来|转学来|已回校|恢复学籍");
    private static final Pattern GRANT = Pattern.compile("(?<![无未没不非否撤拒]|没有|[不未没无]申请|取消|" + OTHER_EXAM + ")"
            + "(?:免考|免试|免测|缓考|缓试|延考|延期考试|延期参加)(?!.{0,2}(?:" + OTHER_EXAM + "))");
    private static final Pattern NEED =
            Pattern.compile("(?<![无未没不非用]|没有|不需|不要)(?:坐?轮椅|大字[卷版]|盲文|低视力|左利手|左撇子|色弱|色盲|拄拐|助听器)");

    /** One of these is in every word of each kind: most remarks have none, and a roster has very many. */
    private static final BitSet SIGNS_GONE = signs("学转离死故世亡除退踪销弃参考");

    private static final BitSet SIGNS_GRANT = signs("免缓延");
    private static final BitSet SIGNS_NEED = signs("椅字盲视手撇弱拐器");

    private StatusWords() {}

    /** The words by which a pupil is gone or does not sit the exam: 休学, 已转出, 不参加考试. */
    public static Optional<String> gone(String text) {
        return find(GONE, SIGNS_GONE, text).filter(word -> !BACK.matcher(text).find());
    }

    /** The words by which an exemption or a deferral of this exam is spoken of. */
    public static Optional<String> grant(String text) {
        return find(GRANT, SIGNS_GRANT, text);
    }

    /** The words by which a pupil has a special need. */
    static Optional<String> need(String text) {
        return find(NEED, SIGNS_NEED, text);
    }

    private static Optional<String> find(Pattern words, BitSet signs, String text) {
        if (text.length() > LONGEST || !hasSign(signs, text)) {
            return Optional.empty();
        }
        Matcher m = words.matcher(text);
        return m.find() ? Optional.of(m.group()) : Optional.empty();
    }

    private static BitSet signs(String signs) {
        return signs.chars().collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static boolean hasSign(BitSet signs, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.get(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
