package io.salesline.pipeline.review.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One reviewer's verdict.
 *
 * @param decidedBy the member who decided
 * @param forMember the reviewer in whose place: the same member, or one that is absent
 * @param comment in people's words; it is kept here and never published; null for none
 * @param conditions what is to be done before the deal goes on; empty but for the verdict that has
 *     them
 */
public record Ruling(
    UUID decidedBy,
    UUID forMember,
    Verdict verdict,
    String comment,
    List<String> conditions,
    Instant at) {

  public Ruling {
    conditions = List.copyOf(conditions);
  }

  boolean isOf(UUID member) {
    return decidedBy.equals(member) || forMember.equals(member);
  }
}
