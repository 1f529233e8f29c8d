package io.salesline.leads.abc.store;

import io.salesline.leads.abc.app.Standings;
import io.salesline.leads.abc.domain.ClassPeriod;
import io.salesline.leads.abc.domain.Figures;
import io.salesline.leads.abc.domain.Standing;
import io.salesline.leads.id.CustomerId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.ArrayText;
import io.salesline.platform.store.EntityRows;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class StandingTables implements Standings {

  private static final int AT_ONCE = 5_000;

  private static final String WEIGH =
      """
      insert into class_standing (customer_id, value, value_share, value_before, potential,
        potential_share, potential_before, bought, as_of, weighed_by)
      select r.*, :run from jsonb_to_recordset(cast(cast(:figures as text) as jsonb)) as r(
        customer_id uuid, value numeric, value_share numeric, value_before numeric,
        potential numeric, potential_share numeric, potential_before numeric, bought boolean,
        as_of date)
      on conflict (customer_id) do update set
        value = excluded.value, value_share = excluded.value_share,
        value_before = excluded.value_before, potential = excluded.potential,
        potential_share = excluded.potential_share, potential_before = excluded.potential_before,
        bought = excluded.bought, as_of = excluded.as_of, weighed_by = excluded.weighed_by
      """;
  private static final String UNJUDGED =
      """
      select customer_id from class_standing
      where weighed_by = :run and judged_by is distinct from weighed_by
      order by customer_id limit :most
      """;
  private static final String OF =
      """
      select s.* from class_standing s
      where s.customer_id in (select unnest(cast(cast(:ids as text) as uuid[])))
      order by s.customer_id for no key update of s
      """;
  private static final String END =
      """
      update class_period set valid_to = :at
      where valid_to is null
        and customer_id in (select unnest(cast(cast(:ids as text) as uuid[])))
      """;

  @Override
  public Uni<Void> weigh(UnitOfWork unit, UUID run, Map<CustomerId, Figures> figures) {
    var rows = figures.entrySet().stream().map(one -> row(one.getKey(), one.getValue()));
    return Multi.createFrom()
        .items(rows)
        .group()
        .intoLists()
        .of(AT_ONCE)
        .onItem()
        .transformToUniAndConcatenate(some -> weigh(unit, run, some))
        .onItem()
        .ignoreAsUni();
  }

  private static Uni<Integer> weigh(UnitOfWork unit, UUID run, List<JsonObject> rows) {
    return unit.session()
        .createNativeQuery(WEIGH)
        .setParameter("run", run)
        .setParameter("figures", new JsonArray(rows).encode())
        .executeUpdate();
  }

  private static JsonObject row(CustomerId customer, Figures figures) {
    return new JsonObject()
        .put("customer_id", customer.toString())
        .put("value", figures.value().toPlainString())
        .put("value_share", figures.valueShare().toPlainString())
        .put("value_before", figures.valueBefore().toPlainString())
        .put("potential", figures.potential().toPlainString())
        .put("potential_share", figures.potentialShare().toPlainString())
        .put("potential_before", figures.potentialBefore().toPlainString())
        .put("bought", figures.bought())
        .put("as_of", figures.asOf().toString());
  }

  @Override
  public Uni<List<CustomerId>> unjudged(UnitOfWork unit, UUID run, int most) {
    return unit.session()
        .createNativeQuery(UNJUDGED, UUID.class)
        .setParameter("run", run)
        .setParameter("most", most)
        .getResultList()
        .map(ids -> ids.stream().map(CustomerId::new).toList());
  }

  @Override
  public Uni<List<Standing>> of(UnitOfWork unit, Collection<CustomerId> customers) {
    return EntityRows.query(unit.session(), OF, Standing.class)
        .setParameter("ids", ArrayText.of(customers))
        .getResultList();
  }

  @Override
  public Uni<Void> add(UnitOfWork unit, Standing standing) {
    return unit.session().persist(standing);
  }

  @Override
  public Uni<Void> begin(UnitOfWork unit, List<ClassPeriod> periods) {
    return unit.session()
        .createNativeQuery(END)
        .setParameter("at", periods.getFirst().validFrom())
        .setParameter("ids", ArrayText.of(periods, ClassPeriod::customer))
        .executeUpdate()
        .chain(() -> unit.session().persistAll(periods.toArray()));
  }
}
