package org.shikao.architecture.planted.gui.roster;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;

/** Planted violation: a page asks the pinyin dictionary itself. */
record ReadsPinyin(PinyinStyleEnum style) {}
