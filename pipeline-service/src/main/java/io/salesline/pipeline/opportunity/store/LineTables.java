package io.salesline.pipeline.opportunity.store;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.DealLines;
import io.salesline.pipeline.opportunity.domain.Line;
import io.salesline.pipeline.opportunity.domain.Lines;
import io.salesline.pipeline.opportunity.domain.ProductId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class LineTables implements DealLines {

  private static final String OF_DEAL =
      """
      select l.line, l.revision, l.removed, l.product_id, l.quantity, l.unit_price, l.unit_cost,
        l.discount_percent, l.tax_percent
      from opportunity_line l where l.opportunity_id = :id order by l.line
      """;
  private static final String WRITE =
      """
      insert into opportunity_line (opportunity_id, line, revision, removed, product_id, quantity,
        unit_price, unit_cost, discount_percent, tax_percent)
      select :id, line, revision, removed, product_id, quantity, unit_price, unit_cost,
        discount_percent, tax_percent
      from jsonb_to_recordset(cast(cast(:lines as text) as jsonb)) as l(line int, revision bigint,
        removed boolean, product_id uuid, quantity numeric, unit_price numeric, unit_cost numeric,
        discount_percent numeric, tax_percent numeric)
      on conflict (opportunity_id, line) do update set revision = excluded.revision,
        removed = excluded.removed, product_id = excluded.product_id, quantity = excluded.quantity,
        unit_price = excluded.unit_price, unit_cost = excluded.unit_cost,
        discount_percent = excluded.discount_percent, tax_percent = excluded.tax_percent
      """;
  private static final String COSTS =
      """
      select w.index as index,
        coalesce(q.unit_price, case when p.currency = :currency then p.list_price end) as unit_price
      from jsonb_to_recordset(cast(cast(:wanted as text) as jsonb))
          as w(index int, product_id uuid, quantity numeric)
        join product p on p.product_id = w.product_id and p.active
        left join lateral book_price(p.product_id, w.quantity, :currency, :today) q on true
      """;

  private final Mutiny.SessionFactory sessions;

  LineTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<List<Lines.Kept>> of(OpportunityId id) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(OF_DEAL, Object[].class)
                    .setParameter("id", id.value())
                    .getResultList())
        .map(rows -> rows.stream().map(LineTables::kept).toList());
  }

  private static Lines.Kept kept(Object[] row) {
    return new Lines.Kept(
        (int) row[0],
        ((Number) row[1]).longValue(),
        (boolean) row[2],
        new Line(
            new ProductId((UUID) row[3]),
            (BigDecimal) row[4],
            (BigDecimal) row[5],
            (BigDecimal) row[6],
            (BigDecimal) row[7],
            (BigDecimal) row[8]));
  }

  @Override
  public Uni<Void> write(UnitOfWork unit, OpportunityId id, List<Lines.Kept> changes) {
    var rows = new JsonArray();
    changes.forEach(change -> rows.add(row(change)));
    return unit.session()
        .createNativeQuery(WRITE)
        .setParameter("id", id.value())
        .setParameter("lines", rows.encode())
        .executeUpdate()
        .replaceWithVoid();
  }

  /** Numbers stand as texts: JSON's own might lose digits on the way. */
  private static JsonObject row(Lines.Kept kept) {
    Line line = kept.line();
    return new JsonObject()
        .put("line", kept.number())
        .put("revision", kept.revision())
        .put("removed", kept.removed())
        .put("product_id", line.productId().toString())
        .put("quantity", line.quantity().toPlainString())
        .put("unit_price", line.unitPrice().toPlainString())
        .put("unit_cost", line.unitCost() == null ? null : line.unitCost().toPlainString())
        .put("discount_percent", line.discountPercent().toPlainString())
        .put("tax_percent", line.taxPercent().toPlainString());
  }

  @Override
  public Uni<Map<Integer, Cost>> costs(UnitOfWork unit, List<Amount> wanted, String currency) {
    if (wanted.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return unit.session()
        .createNativeQuery(COSTS, Object[].class)
        .setParameter("wanted", asked(wanted))
        .setParameter("currency", currency)
        .setParameter("today", unit.today())
        .getResultList()
        .map(LineTables::costs);
  }

  private static String asked(List<Amount> wanted) {
    var rows = new JsonArray();
    for (Amount amount : wanted) {
      rows.add(
          new JsonObject()
              .put("index", rows.size())
              .put("product_id", amount.product().toString())
              .put("quantity", amount.quantity().toPlainString()));
    }
    return rows.encode();
  }

  private static Map<Integer, Cost> costs(List<Object[]> rows) {
    return rows.stream()
        .collect(Collectors.toMap(row -> (Integer) row[0], row -> new Cost((BigDecimal) row[1])));
  }
}
