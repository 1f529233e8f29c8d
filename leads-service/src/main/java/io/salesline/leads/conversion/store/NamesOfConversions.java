package io.salesline.leads.conversion.store;

import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.WordsInColumns;
import jakarta.enterprise.context.ApplicationScoped;

/** What the deal was to be called when somebody's lead was converted. */
@ApplicationScoped
class NamesOfConversions extends WordsInColumns {

  NamesOfConversions() {
    super(
        "update conversion c set opportunity_name = null where %s returning c.id"
            .formatted(Ids.has("c.lead_id")));
  }
}
