package io.salesline.pipeline.customer;

import io.salesline.pipeline.customer.app.MergedCustomers;
import io.salesline.pipeline.id.CustomerId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.ArrayText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class MergedCustomerTable implements MergedCustomers {

  private static final String SURVIVORS =
      """
      select c.id, surviving_customer(c.id)
      from (select distinct unnest(cast(cast(:ids as text) as uuid[])) as id) c
      """;

  @Override
  public Uni<Map<CustomerId, CustomerId>> survivors(
      UnitOfWork unit, Collection<CustomerId> customers) {
    if (customers.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    List<UUID> ids = customers.stream().map(CustomerId::value).toList();
    return unit.session()
        .createNativeQuery(SURVIVORS, Object[].class)
        .setParameter("ids", ArrayText.of(ids))
        .getResultList()
        .map(MergedCustomerTable::survivors);
  }

  private static Map<CustomerId, CustomerId> survivors(List<Object[]> rows) {
    var survivors = new HashMap<CustomerId, CustomerId>();
    rows.forEach(
        row -> survivors.put(new CustomerId((UUID) row[0]), new CustomerId((UUID) row[1])));
    return survivors;
  }
}
