package org.shikao.exam.roster;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words in a cell of a list by which an exemption (免考) or a deferral (缓考) was refused, taken back, is not decided yet or belongs to
 * another year. In doubt a word counts as one of them: a person looks at the cell, and nothing is granted that nobody granted.
 */
final class RefusalWords {
    /** Behind a harmless word these make a refusal of it after all: 不能批准, 不宜免考. */
    private static final String GRANTING = "(?!.{0,3}(?:同意|批|准[予许]?(?!备|时)|通过|受理|认可|符合|免(?!疫)|缓(?!解)|申请|办理))";
    /** In what a doctor or a school writes about a pupil, these refuse nothing. */
    private static final Pattern HARMLESS =
            Pattern.compile("不(?:[适便能良足明慎宜稳佳舒幸孕愈可逆育灵清想愿变限得会敢住利平齐均等对协整听了起动到见直自随耐上下开出着振调止闭详断久少伸"
                    + "]|规(?!范)|一(?!致)|正|受(?!理)|定期)" + GRANTING
                    + "|(?<!材料|手续|证明|资料|证件)不全|未(?:[愈痊恢康治发成完拆好]|满(?!足))" + GRANTING
                    + "|待(?:手术|产|康复|查明?病因|治|愈|拆|术|恢复)|(?<=[虐对招接])待|(?<=[模虚])拟|非典|非(?:机动|意外)|无效症|[无未不]免疫"
                    + "|(?:治疗|医治|用药|手术)后?无效|功能失效"
                    + "|(?:去年|前年|上年|上学期)[^，,。；;]{0,8}(?:骨折|手术|车祸|受伤|外伤|确诊|患|住院|摔|发病|截肢|烧伤|致残)");

    private static final Pattern REFUSING =
            Pattern.compile("(?:不|未|没|无)(?:予|获|经|被|给)?(?:同意|批准|批|准许?|通过|受理|认可|符合?|免考?|缓考?|申请)"
                    + "|[不未否拟待驳拒撤]|取消|退回|作废|失效|过期|无效|审[核批查]中|[办受]理中|申请中|去年|上年|往年|上届|上学期|前年|[?？]");

    /** A remark is free text: only what is plainly said of a decision counts there. */
    private static final Pattern REMARK = Pattern.compile(
            "(?:不|未|没有?|无)(?:予以?|能|可|宜|得|经|被|给|再|获得?|得到)?(?:同意|批准|批(?!评)|准(?!备|时|确|考证)|许可|通过|受理|认可|符合?|审|免(?!疫|费)|缓(?!解))"
                    + "|(?:不|未|没有?)(?:再)?申请(?:免|缓|$)|不予|不适用|否决|驳回|退回|拒绝|撤[回销]|取消|作废|失效|过期|无效|放弃"
                    + "|待(?:定|审|批|核|查|补|议|复审|复核|研究|确认|通知|处理)|审[核批查]中|[办受]理中|申请中|拟(?:免|缓|同意|批|申请|不)|暂缓(?!考)"
                    + "|材料不[全齐]|(?:去年|上年|往年|上届|上学期|前年).{0,3}(?:免|缓)考|[?？]");

    /** Another sitting, or a date and no more, is no reason to put one off. */
    private static final Pattern NO_REASON =
            Pattern.compile(".*(?:补考|重考|参考|参加考试|正常考|已考|考完).*|[\\d\\s年月日号时点分.:：/、，,~～至到-]+", Pattern.DOTALL);

    private RefusalWords() {}

    /** The first such word. */
    static Optional<String> find(String text) {
        Matcher m = REFUSING.matcher(HARMLESS.matcher(text).replaceAll(" "));
        return m.find() ? Optional.of(m.group()) : Optional.empty();
    }

    /** The first word of a remark by which a decision about an exemption or a deferral was refused, taken back or is open. */
    static Optional<String> inRemark(String text) {
        Matcher m = REMARK.matcher(HARMLESS.matcher(text).replaceAll(" "));
        return m.find() ? Optional.of(m.group()) : Optional.empty();
    }

    /** Whether words may stand as the reason of a deferral, which is free otherwise; blank if none is given. */
    static boolean isReason(String text) {
        return find(text).isEmpty() && !NO_REASON.matcher(text).matches();
    }
}
