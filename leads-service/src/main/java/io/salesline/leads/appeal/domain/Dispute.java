package io.salesline.leads.appeal.domain;

import io.salesline.leads.id.MemberId;
import java.util.Set;

/**
 * What the ledger of a lead or a customer says of a dispute about it.
 *
 * @param owners who has it, and who had it before; up to two
 * @param takenFromAppellant whether it was recycled while it was the appellant's
 * @param heldByAppellant whether it is the appellant's now
 */
public record Dispute(Set<MemberId> owners, boolean takenFromAppellant, boolean heldByAppellant) {

  public Dispute {
    owners = Set.copyOf(owners);
  }
}
