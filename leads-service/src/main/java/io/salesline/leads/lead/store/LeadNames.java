package io.salesline.leads.lead.store;

import io.salesline.leads.lead.domain.Lead;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.NameIndex;
import io.salesline.platform.store.SearchedNames;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * The companies of leads as they are looked for. Contacts are not: whoever sees them masked could
 * spell them out by looking for one letter after the other.
 */
@ApplicationScoped
class LeadNames implements SearchedNames {

  static final NameIndex INDEX = new NameIndex("lead_search", "lead", "id", "company");

  @Override
  public NameIndex index() {
    return INDEX;
  }

  /** A lead keeps the name that it came with. */
  static Uni<Void> record(UnitOfWork unit, Lead lead) {
    return INDEX.write(unit.session(), Map.of(lead.id().value(), lead.profile().company()));
  }
}
