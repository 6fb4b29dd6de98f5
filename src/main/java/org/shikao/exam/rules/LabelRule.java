package org.shikao.exam.rules;

/** Rule 40. The exam's own words: room (考室, 考场), bench (台号, 考位号), examiner (监考员, 考查员, 评委). */
public record LabelRule(String room, String bench, String examiner) {}
