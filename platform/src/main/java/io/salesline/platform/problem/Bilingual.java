package io.salesline.platform.problem;

import java.util.Locale;

/** A text that is data, and so brings both languages with it. */
public record Bilingual(String english, String chinese) implements Worded {

  @Override
  public String in(Locale language) {
    return language.getLanguage().equals("zh") ? chinese : english;
  }
}
