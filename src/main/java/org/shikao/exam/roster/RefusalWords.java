package org.shikao.exam.roster;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words in a cell of a list by which an exemption (免考) or a deferral (缓考) was refused, taken back, is not decided yet or belongs to
 * another year. In doubt a word counts as one of them: a person looks at the cell, and nothing is granted that nobody granted.
 */
final class RefusalWords {
    /** In what a doctor or a school writes about a pupil, these refuse nothing. */
    private static final Pattern HARMLESS =
            Pattern.compile("不[适便能良足明慎宜稳佳舒幸孕愈可逆育灵清想愿]|发育不全|未[愈痊恢康]|待(?:手术|产|康复|查明?病因)|非典|非(?:机动|意外)|无效症");

    private static final Pattern REFUSING =
            Pattern.compile("(?:不|未|没|无)(?:予|获|经|被|给)?(?:同意|批准|批|准许?|通过|受理|认可|符合?|免考?|缓考?|申请)"
                    + "|[不未否拟待驳拒撤]|取消|退回|作废|失效|过期|无效|审[核批查]中|[办受]理中|申请中|去年|上年|往年|上届|上学期|前年|[?？]");

    /** Another sitting, or a date and no more, is no reason to put one off. */
    private static final Pattern NO_REASON =
            Pattern.compile(".*(?:补考|重考|参考|参加考试|正常考|已考|考完).*|[\\d\\s年月日号时点分.:：/、，,~～至到-]+", Pattern.DOTALL);

    private RefusalWords() {}

    /** The first such word. */
    static Optional<String> find(String text) {
        Matcher m = REFUSING.matcher(HARMLESS.matcher(text).replaceAll(" "));
        return m.find() ? Optional.of(m.group()) : Optional.empty();
    }

    /** Whether words may stand as the reason of a deferral, which is free otherwise; blank if none is given. */
    static boolean isReason(String text) {
        return find(text).isEmpty() && !NO_REASON.matcher(text).matches();
    }
}
