package org.shikao.flow;

/** What a change of the rules, of the catalogue or of the plan itself may do to a plan that was sealed. */
public enum Seal {
    /** The plan stays, and the change is refused. */
    KEEP,
    /** The plan is given up: somebody said so. */
    BREAK
}
