package io.salesline.goals.organisation.app;

import io.salesline.platform.problem.Refusal;
import java.util.UUID;

/**
 * What became of one item.
 *
 * @param id null where it was rejected
 * @param refusal null where it was not
 */
public record BulkOutcome(int index, Status status, UUID id, Refusal refusal) {

  /** Unchanged: it is there already, and is left as it is. */
  public enum Status {
    CREATED,
    UNCHANGED,
    REJECTED
  }

  static BulkOutcome created(int index, UUID id) {
    return new BulkOutcome(index, Status.CREATED, id, null);
  }

  static BulkOutcome unchanged(int index, UUID id) {
    return new BulkOutcome(index, Status.UNCHANGED, id, null);
  }

  static BulkOutcome rejected(int index, Refusal refusal) {
    return new BulkOutcome(index, Status.REJECTED, null, refusal);
  }
}
