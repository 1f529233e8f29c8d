package io.salesline.pipeline.contract.store;

import io.salesline.pipeline.contract.domain.ContractId;
import io.salesline.pipeline.contract.domain.Delivery;
import io.salesline.pipeline.contract.domain.DeliveryId;
import io.salesline.pipeline.contract.domain.Invoice;
import io.salesline.pipeline.contract.domain.InvoiceId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.platform.store.Instants;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads delivery and invoice records. */
final class PaperRows {

  private static final String DELIVERIES =
      """
      select d.id, d.delivered_on, d.note, d.share, d.complete, d.recorded_by, d.recorded_at
      from contract_delivery d where d.contract_id = :id
      order by d.recorded_at, d.id
      """;
  private static final String INVOICES =
      """
      select v.id, v.number, v.invoiced_on, v.amount, v.tax_rate, i.number as instalment, v.recorded_by, v.recorded_at
      from contract_invoice v left join contract_instalment i on i.id = v.instalment_id
      where v.contract_id = :id
      order by v.recorded_at, v.id
      """;

  private PaperRows() {}

  static Uni<List<Delivery>> deliveries(Mutiny.Session session, ContractId id) {
    return rows(session, DELIVERIES, id)
        .map(rows -> rows.stream().map(PaperRows::delivery).toList());
  }

  static Uni<List<Invoice>> invoices(Mutiny.Session session, ContractId id) {
    return rows(session, INVOICES, id).map(rows -> rows.stream().map(PaperRows::invoice).toList());
  }

  private static Uni<List<Object[]>> rows(Mutiny.Session session, String sql, ContractId id) {
    return session
        .createNativeQuery(sql, Object[].class)
        .setParameter("id", id.value())
        .getResultList();
  }

  private static Delivery delivery(Object[] row) {
    return new Delivery(
        new DeliveryId((UUID) row[0]),
        (LocalDate) row[1],
        (String) row[2],
        (Integer) row[3],
        (boolean) row[4],
        new MemberId((UUID) row[5]),
        Instants.of(row[6]));
  }

  private static Invoice invoice(Object[] row) {
    return new Invoice(
        new InvoiceId((UUID) row[0]),
        (String) row[1],
        (LocalDate) row[2],
        (BigDecimal) row[3],
        (BigDecimal) row[4],
        (Integer) row[5],
        new MemberId((UUID) row[6]),
        Instants.of(row[7]));
  }
}
