package org.shikao.exam;

/** How a candidate's subject ended, apart from the number: earned 0, absent 0 and void 0 differ. */
public enum Outcome {
    /** Sat and was scored. */
    EARNED,
    /** 缺考 */
    ABSENT,
    /** 缓考 */
    DEFERRED,
    /** 免考 */
    EXEMPT,
    /** 违纪、作弊: the sitting does not count. */
    VOID,
    /** 中途退场: scored so far. */
    WITHDRAWN,
    /** Not yet decided. */
    PENDING
}
