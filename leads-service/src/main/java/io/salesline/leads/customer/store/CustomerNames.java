package io.salesline.leads.customer.store;

import io.salesline.leads.customer.domain.CustomerDecision;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.NameIndex;
import io.salesline.platform.store.SearchedNames;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** The names of customers as they are looked for. */
@ApplicationScoped
class CustomerNames implements SearchedNames {

  static final NameIndex INDEX = new NameIndex("customer_search", "customer", "id");

  @Override
  public NameIndex index() {
    return INDEX;
  }

  static Uni<Void> record(UnitOfWork unit, List<CustomerDecision> decisions) {
    var changed = new LinkedHashMap<UUID, String>();
    decisions.stream()
        .filter(CustomerDecision::renames)
        .map(CustomerDecision::customer)
        .forEach(customer -> changed.put(customer.id().value(), customer.facts().name()));
    return INDEX.write(unit.session(), changed);
  }
}
