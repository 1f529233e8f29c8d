package io.salesline.pipeline.opportunity.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.salesline.pipeline.id.OpportunityId;
import java.util.UUID;

/**
 * Where an answer is: one deal's answer to one item keeps its id through all its revisions, also
 * when it is taken back and given anew.
 */
public record AnswerId(UUID value) {

  public AnswerId {
    requireNonNull(value);
  }

  /** The version 3 UUID (RFC 9562) of {@code <deal>:<item>}. */
  public static AnswerId of(OpportunityId deal, String item) {
    return new AnswerId(UUID.nameUUIDFromBytes((deal.value() + ":" + item).getBytes(UTF_8)));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
