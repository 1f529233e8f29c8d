package io.salesline.leads.webform.domain;

import java.util.List;

/**
 * The web sites whose pages may show a form, as browsers name them: {@code https://example.com}.
 */
public record Origins(List<String> allowed) {

  public Origins {
    allowed = List.copyOf(allowed);
  }
}
