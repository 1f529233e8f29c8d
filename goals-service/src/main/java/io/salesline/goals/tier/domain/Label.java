package io.salesline.goals.tier.domain;

import io.salesline.platform.problem.Refusal;
import java.text.Normalizer;

/** What a tier is called in both languages: 1 to 20 characters on one line each. */
public record Label(String en, String zh) {

  private static final int MOST = 20;

  /**
   * @param field where it stands in the request
   * @throws Refusal 422 {@code label-malformed}
   */
  public static Label of(String field, String en, String zh) {
    return new Label(checked(field + ".en", en), checked(field + ".zh", zh));
  }

  private static String checked(String field, String text) {
    String label = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    if (label.isEmpty()
        || label.codePointCount(0, label.length()) > MOST
        || label.codePoints().anyMatch(Character::isISOControl)) {
      throw Refusal.field(field, "label-malformed", "most", MOST);
    }
    return label;
  }
}
