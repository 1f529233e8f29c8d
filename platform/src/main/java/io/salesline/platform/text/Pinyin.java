package io.salesline.platform.text;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How Chinese is read: phrases decide where a character has several readings (重庆 is chong qing, 银行
 * is yin hang). As people type it: no tones, {@code v} for ü.
 */
final class Pinyin {

  private static final Pattern SYLLABLE = Pattern.compile("[a-z]+");
  private static final Pattern BEYOND_BASIC_PLANE = Pattern.compile("[\\x{10000}-\\x{10FFFF}]");

  /** The library counts in char; it leaves what it does not know as it is. */
  private static final String UNREADABLE = "?";

  private Pinyin() {}

  /**
   * @param run of simplified Chinese
   * @return one a character; empty text for a character that nobody knows how to read
   */
  static List<String> syllables(String run) {
    String known = BEYOND_BASIC_PLANE.matcher(run).replaceAll(UNREADABLE);
    return Arrays.stream(PinyinHelper.toPinyin(known, PinyinStyleEnum.NORMAL, " ").split(" "))
        .map(syllable -> syllable.replace('ü', 'v'))
        .map(syllable -> SYLLABLE.matcher(syllable).matches() ? syllable : "")
        .toList();
  }
}
