package io.salesline.reporting.answer;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/** Words of answers that stand for no record, in Chinese and English. */
public final class Words {

  private static final Set<String> NOBODY = Set.of("unassigned", "undated", "none");

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Words() {}

  /** The name of what a key stands for: of an unknown one the key, of nobody a word. */
  public static String label(String key, String name, Locale language) {
    if (NOBODY.contains(key)) {
      return of(key, language);
    }
    return name == null ? key : name;
  }

  public static String of(String key, Locale language) {
    return ResourceBundle.getBundle(
            "words.reporting",
            language,
            Thread.currentThread().getContextClassLoader(),
            NO_FALLBACK)
        .getString(key);
  }

  /** The same with values in place of their names, as in {@code {stage}}. */
  public static String of(String key, Locale language, Map<String, ?> values) {
    String text = of(key, language);
    for (var value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue().toString());
    }
    return text;
  }
}
