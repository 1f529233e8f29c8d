package io.salesline.goals.goal.domain;

import java.util.Locale;

/** What a check says of one letter. */
public enum Verdict {
  PASS,
  /** To be looked at; it may be submitted all the same. */
  WARN,
  /** It cannot be submitted so. */
  FAIL,
  /** Nobody knows: there is too little to compare with. It may be submitted. */
  INSUFFICIENT_HISTORY;

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
