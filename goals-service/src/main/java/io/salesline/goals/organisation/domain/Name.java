package io.salesline.goals.organisation.domain;

import io.salesline.platform.problem.Refusal;
import java.text.Normalizer;

/** What a unit or a person is called: 1 to 200 characters on one line. */
public record Name(String value) {

  private static final int MOST = 200;

  /**
   * @param field where it stands in the request
   * @throws Refusal 422 {@code name-missing}, {@code name-malformed}
   */
  public static Name of(String field, String text) {
    if (text == null || text.isBlank()) {
      throw Refusal.field(field, "name-missing");
    }
    String name = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    if (name.codePointCount(0, name.length()) > MOST
        || name.codePoints().anyMatch(Character::isISOControl)) {
      throw Refusal.field(field, "name-malformed", "most", MOST);
    }
    return new Name(name);
  }
}
