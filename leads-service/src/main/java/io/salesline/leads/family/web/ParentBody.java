package io.salesline.leads.family.web;

import io.salesline.leads.family.app.PlacingCustomer.Placed;
import io.salesline.leads.id.CustomerId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom a customer belongs. */
@Schema(name = "CustomerParent")
record ParentBody(
    UUID customerId,
    @Schema(description = "The customer's ETag", examples = "2") long revision,
    @Schema(description = "Null for nobody", nullable = true) UUID parentId) {

  static ParentBody of(Placed placed) {
    return new ParentBody(
        placed.customer().value(),
        placed.revision(),
        placed.parent().map(CustomerId::value).orElse(null));
  }
}
