package org.shikao.gui.frame;

/** The groups of the side bar, in the order of the work. */
public enum Group {
    /** Above all groups, without a heading: home. */
    TOP,
    /** 准备: rules, catalogue, roster, venue. */
    PREPARE,
    /** 编排: plan, draw. */
    ARRANGE,
    /** 考试日: the desk and what happens around it. */
    EXAM_DAY,
    /** 成绩: merge, results, forms. */
    RESULTS,
    /** At the foot of the side bar, without a heading: settings, help. */
    FOOT
}
