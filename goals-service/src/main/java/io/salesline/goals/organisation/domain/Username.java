package io.salesline.goals.organisation.domain;

import io.salesline.platform.problem.Refusal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody signs in as: the {@code preferred_username} of their token. Lower case, one word of
 * letters, digits and {@code . _ @ + -}.
 */
public record Username(String value) {

  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,99}");

  /**
   * @throws Refusal 422 {@code username-malformed}
   */
  public Username {
    value = Normalizer.normalize(value.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    if (!FORM.matcher(value).matches()) {
      throw Refusal.field("username", "username-malformed");
    }
  }
}
