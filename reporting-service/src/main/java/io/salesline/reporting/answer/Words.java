package io.salesline.reporting.answer;

import java.util.Locale;
import java.util.ResourceBundle;

/** Words of answers that stand for no record, in Chinese and English. */
public final class Words {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Words() {}

  public static String of(String key, Locale language) {
    return ResourceBundle.getBundle(
            "words.reporting",
            language,
            Thread.currentThread().getContextClassLoader(),
            NO_FALLBACK)
        .getString(key);
  }
}
