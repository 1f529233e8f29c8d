package io.salesline.leads.appeal.domain;

import io.salesline.leads.id.MemberId;
import java.time.Instant;

/**
 * What became of an appeal.
 *
 * @param words why
 */
public record Decision(boolean upheld, String words, MemberId by, Instant at) {

  /** As it stands in requests and columns: {@code upheld} or {@code dismissed}. */
  public String verdict() {
    return upheld ? "upheld" : "dismissed";
  }
}
