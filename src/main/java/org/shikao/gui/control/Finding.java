package org.shikao.gui.control;

/**
 * One thing found wrong, already in words.
 *
 * @param severity how serious it is
 * @param code its stable code ("R-014"), for talking about it
 * @param place where it is ("一中.xlsx!名册!C5"), may be empty
 * @param sentence what is wrong
 * @param remedy what to do, may be empty
 * @param target what {@code onJump} needs to go there; the page's own matter, may be null
 */
public record Finding(Severity severity, String code, String place, String sentence, String remedy, Object target) {}
