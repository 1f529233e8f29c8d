package io.salesline.pipeline.contract.store;

import io.salesline.pipeline.contract.app.Papers;
import io.salesline.pipeline.contract.domain.ContractId;
import io.salesline.pipeline.contract.domain.Delivery;
import io.salesline.pipeline.contract.domain.Invoice;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

@ApplicationScoped
class PaperTables implements Papers {

  private static final String DELIVER =
      """
      insert into contract_delivery
        (id, contract_id, delivered_on, note, share, complete, recorded_by, recorded_at)
      select id, contract_id, delivered_on, note, share, complete, recorded_by, recorded_at
      from jsonb_to_record(cast(cast(:row as text) as jsonb)) as d(id uuid, contract_id uuid, delivered_on date,
        note text, share int, complete boolean, recorded_by uuid, recorded_at timestamptz)
      """;
  // A rival's number is waited for, in whichever contract it stands.
  private static final String INVOICE =
      """
      insert into contract_invoice
        (id, contract_id, number, invoiced_on, amount, tax_rate, instalment_id, recorded_by, recorded_at)
      select v.id, v.contract_id, v.number, v.invoiced_on, cast(v.amount as numeric), cast(v.tax_rate as numeric), i.id,
        v.recorded_by, v.recorded_at
      from jsonb_to_record(cast(cast(:row as text) as jsonb)) as v(id uuid, contract_id uuid, number text,
          invoiced_on date, amount text, tax_rate text, instalment int, recorded_by uuid, recorded_at timestamptz)
        left join contract_instalment i on i.contract_id = v.contract_id and i.number = v.instalment
      on conflict (number) do nothing
      """;
  private static final String SHARE =
      "select max(d.share) from contract_delivery d where d.contract_id = :id";
  private static final String INVOICED =
      """
      select distinct i.number from contract_invoice v join contract_instalment i on i.id = v.instalment_id
      where v.contract_id = :id
      """;

  @Override
  public Uni<Void> add(UnitOfWork unit, ContractId contract, Delivery delivery) {
    var row =
        new JsonObject()
            .put("id", delivery.id().toString())
            .put("contract_id", contract.toString())
            .put("delivered_on", delivery.deliveredOn().toString())
            .put("note", delivery.note())
            .put("share", delivery.share())
            .put("complete", delivery.complete())
            .put("recorded_by", delivery.recordedBy().toString())
            .put("recorded_at", delivery.recordedAt().toString());
    return insert(unit, DELIVER, row).replaceWithVoid();
  }

  @Override
  public Uni<Boolean> add(UnitOfWork unit, ContractId contract, Invoice invoice) {
    var row =
        new JsonObject()
            .put("id", invoice.id().toString())
            .put("contract_id", contract.toString())
            .put("number", invoice.number())
            .put("invoiced_on", invoice.invoicedOn().toString())
            .put("amount", invoice.amount().toPlainString())
            .put("tax_rate", invoice.taxRate().toPlainString())
            .put("instalment", invoice.instalment())
            .put("recorded_by", invoice.recordedBy().toString())
            .put("recorded_at", invoice.recordedAt().toString());
    return insert(unit, INVOICE, row).map(rows -> rows == 1);
  }

  private static Uni<Integer> insert(UnitOfWork unit, String sql, JsonObject row) {
    return unit.session().createNativeQuery(sql).setParameter("row", row.encode()).executeUpdate();
  }

  @Override
  public Uni<Optional<Integer>> shareDelivered(UnitOfWork unit, ContractId contract) {
    return unit.session()
        .createNativeQuery(SHARE, Integer.class)
        .setParameter("id", contract.value())
        .getSingleResultOrNull()
        .map(Optional::ofNullable);
  }

  @Override
  public Uni<Set<Integer>> invoiced(UnitOfWork unit, ContractId contract) {
    return unit.session()
        .createNativeQuery(INVOICED, Integer.class)
        .setParameter("id", contract.value())
        .getResultList()
        .map(HashSet::new);
  }
}
