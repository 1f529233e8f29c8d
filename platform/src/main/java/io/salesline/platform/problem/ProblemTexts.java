package io.salesline.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The sentences of problems, in Chinese and English. A service's own stand in {@code
 * problems/<service>_<language>.properties}: {@code <code>} is the detail, {@code <code>.title} the
 * title.
 */
@ApplicationScoped
public class ProblemTexts {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final String service;

  ProblemTexts(@ConfigProperty(name = "salesline.service") String service) {
    this.service = service;
  }

  /** The language to answer in: Chinese when it is preferred to English, else English. */
  public static Locale language(List<Locale> acceptable) {
    for (Locale locale : acceptable) {
      if (locale.getLanguage().equals("zh")) {
        return Locale.CHINESE;
      }
      if (locale.getLanguage().equals("en")) {
        return Locale.ENGLISH;
      }
    }
    return Locale.ENGLISH;
  }

  public String title(String code, Locale language) {
    String title = find(code + ".title", language);
    return title == null ? code : title;
  }

  /** The sentence with its parameters filled in; the code itself where no sentence is written. */
  public String detail(String code, Map<String, Object> parameters, Locale language) {
    String detail = find(code, language);
    if (detail == null) {
      return code;
    }
    for (var parameter : parameters.entrySet()) {
      detail = detail.replace("{" + parameter.getKey() + "}", String.valueOf(parameter.getValue()));
    }
    return detail;
  }

  private String find(String key, Locale language) {
    for (String bundle : new String[] {service, "platform"}) {
      try {
        var texts =
            ResourceBundle.getBundle(
                "problems." + bundle,
                language,
                Thread.currentThread().getContextClassLoader(),
                NO_FALLBACK);
        if (texts.containsKey(key)) {
          return texts.getString(key);
        }
      } catch (MissingResourceException absent) {
        // A service without sentences of its own uses the platform's.
      }
    }
    return null;
  }
}
