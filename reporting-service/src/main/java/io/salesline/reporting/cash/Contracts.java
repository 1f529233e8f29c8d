package io.salesline.reporting.cash;

import io.salesline.platform.inbox.InboundEvent;
import io.salesline.reporting.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps contracts as they last were, and a line for each invoice, receipt and refund. */
@ApplicationScoped
public class Contracts {

  private static final String UPSERT =
      """
      insert into contract as c (contract_id, revision, opportunity_id, owner_id, customer_id, signed_on,
        amount, tax_rate)
      select * from unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::uuid[], $5::uuid[], $6::date[],
        $7::text[]::numeric[], $8::text[]::numeric[])
      on conflict (contract_id) do update set
        revision = excluded.revision, owner_id = excluded.owner_id,
        customer_id = excluded.customer_id, signed_on = excluded.signed_on,
        amount = excluded.amount, tax_rate = excluded.tax_rate
      where c.revision < excluded.revision
      """;

  private static final String ADD =
      """
      insert into cash_line (contract_id, revision, kind, owner_id, customer_id, day, amount, tax_rate)
      select * from unnest($1::uuid[], $2::bigint[], $3::text[], $4::uuid[], $5::uuid[], $6::date[],
        $7::text[]::numeric[], $8::text[]::numeric[])
      on conflict do nothing
      """;

  private record Told(ContractRow row, long revision) {}

  public Uni<Void> store(SqlConnection transaction, List<InboundEvent> events) {
    List<CashLine> lines = events.stream().map(CashLine::of).flatMap(Optional::stream).toList();
    return upsert(transaction, latest(events)).chain(() -> add(transaction, lines));
  }

  private static Map<UUID, Told> latest(List<InboundEvent> events) {
    var latest = new LinkedHashMap<UUID, Told>();
    for (InboundEvent event : events) {
      ContractRow row = event.as(ContractRow.class);
      latest.put(row.contractId(), new Told(row, event.revision()));
    }
    return latest;
  }

  private static Uni<Void> upsert(SqlConnection transaction, Map<UUID, Told> contracts) {
    var columns =
        new Columns<>(contracts.values())
            .uuid(told -> told.row().contractId())
            .bigint(Told::revision)
            .uuid(told -> told.row().opportunityId())
            .uuid(told -> told.row().ownerId())
            .uuid(told -> told.row().customerId())
            .date(told -> told.row().wonOn())
            .numeric(told -> told.row().amountOrganisation())
            .numeric(told -> told.row().taxRate());
    return transaction.preparedQuery(UPSERT).execute(columns.tuple()).replaceWithVoid();
  }

  private static Uni<Void> add(SqlConnection transaction, List<CashLine> lines) {
    if (lines.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var columns =
        new Columns<>(lines)
            .uuid(line -> line.contract().contractId())
            .bigint(CashLine::revision)
            .text(CashLine::kind)
            .uuid(line -> line.contract().ownerId())
            .uuid(line -> line.contract().customerId())
            .date(CashLine::day)
            .numeric(CashLine::amount)
            .numeric(CashLine::taxRate);
    return transaction.preparedQuery(ADD).execute(columns.tuple()).replaceWithVoid();
  }
}
