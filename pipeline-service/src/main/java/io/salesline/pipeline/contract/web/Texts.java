package io.salesline.pipeline.contract.web;

import java.util.Optional;

/** Which texts may come in. A control character in them would be a trick or a slip. */
final class Texts {

  static final String LINES = "(?:[^\\p{Cntrl}]|[\\r\\n\\t])*";
  static final String WORDS = "(?=[\\s\\S]*\\S)" + LINES;
  static final String ONE_LINE = "[^\\p{Cntrl}]*";
  static final String NAME = "(?=.*\\S)[^\\p{Cntrl}]*";

  private Texts() {}

  /** Without the blanks around it; null for a text of blanks. */
  static String stripped(String text) {
    return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty()).orElse(null);
  }
}
