package io.salesline.local.text;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

/** The sentences of the command line in the language of the terminal: zh-CN, else English. */
public final class Messages {

  static final String BUNDLE = "io.salesline.local.text.messages";

  private static final ResourceBundle TEXTS = in(locale(System.getenv()));

  private Messages() {}

  /** The language of the terminal. */
  public static Locale language() {
    return locale(System.getenv());
  }

  /** The sentence under a key, with {@code {0}}, {@code {1}} … replaced in order. */
  public static String text(String key, Object... arguments) {
    return filled(TEXTS.getString(key), arguments);
  }

  /** The same for a language that is not the terminal's. */
  public static String text(Locale locale, String key, Object... arguments) {
    return filled(in(locale).getString(key), arguments);
  }

  private static String filled(String text, Object... arguments) {
    String result = text;
    for (int i = 0; i < arguments.length; i++) {
      result = result.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return result;
  }

  /** The same texts for the descriptions of commands and options. */
  public static ResourceBundle bundle() {
    return TEXTS;
  }

  static ResourceBundle in(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /** SALESLINE_LANGUAGE decides, then the usual variables in the usual order. */
  static Locale locale(Map<String, String> environment) {
    String language =
        Stream.of("SALESLINE_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isBlank())
            .findFirst()
            .orElse("en");
    return language.startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
  }
}
