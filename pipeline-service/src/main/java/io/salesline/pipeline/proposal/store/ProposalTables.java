package io.salesline.pipeline.proposal.store;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.proposal.app.Proposals;
import io.salesline.pipeline.proposal.domain.OfferedLine;
import io.salesline.pipeline.proposal.domain.Proposal;
import io.salesline.pipeline.proposal.domain.ProposalId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.EntityRows;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class ProposalTables implements Proposals {

  private static final String ONE = "select p.* from proposal p where p.id = :id";
  private static final String OF_DEAL =
      "select p.* from proposal p where p.opportunity_id = :deal order by p.version desc";
  private static final String SUBMITTED =
      """
      select p.* from proposal p where p.opportunity_id = :deal and p.state = 'submitted'
      for no key update of p
      """;
  private static final String EXPIRED =
      """
      select p.* from proposal p where p.state = 'submitted' and p.valid_until < :today
      limit 1 for no key update of p skip locked
      """;
  private static final String WRITE_LINES =
      """
      insert into proposal_line (proposal_id, line, product_id, quantity, unit_price,
        discount_percent, tax_percent, net_amount, tax_amount)
      select :id, line, product_id, quantity, unit_price, discount_percent, tax_percent,
        net_amount, tax_amount
      from jsonb_to_recordset(cast(cast(:lines as text) as jsonb)) as l(line int,
        product_id uuid, quantity numeric, unit_price numeric, discount_percent numeric,
        tax_percent numeric, net_amount numeric, tax_amount numeric)
      """;
  private static final String LINES =
      """
      select l.line, l.product_id, l.quantity, l.unit_price, l.discount_percent, l.tax_percent,
        l.net_amount, l.tax_amount
      from proposal_line l where l.proposal_id = :id order by l.line
      """;

  private final Mutiny.SessionFactory sessions;

  ProposalTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Void> add(UnitOfWork unit, Proposal fresh, List<OfferedLine> lines) {
    var rows = new JsonArray();
    lines.forEach(line -> rows.add(row(line)));
    return unit.session()
        .persist(fresh)
        .chain(unit.session()::flush)
        .chain(() -> write(unit, fresh, rows))
        .replaceWithVoid();
  }

  private static Uni<Integer> write(UnitOfWork unit, Proposal fresh, JsonArray rows) {
    return unit.session()
        .createNativeQuery(WRITE_LINES)
        .setParameter("id", fresh.id().value())
        .setParameter("lines", rows.encode())
        .executeUpdate();
  }

  /** Numbers stand as texts: JSON's own might lose digits on the way. */
  private static JsonObject row(OfferedLine line) {
    return new JsonObject()
        .put("line", line.number())
        .put("product_id", line.productId().toString())
        .put("quantity", line.quantity().toPlainString())
        .put("unit_price", line.unitPrice().toPlainString())
        .put("discount_percent", line.discountPercent().toPlainString())
        .put("tax_percent", line.taxPercent().toPlainString())
        .put("net_amount", line.net().toPlainString())
        .put("tax_amount", line.tax().toPlainString());
  }

  @Override
  public Uni<Integer> count(UnitOfWork unit, OpportunityId deal) {
    return unit.session()
        .createNativeQuery("select count(*) from proposal where opportunity_id = :deal", Long.class)
        .setParameter("deal", deal.value())
        .getSingleResult()
        .map(Long::intValue);
  }

  @Override
  public Uni<OpportunityId> dealOf(UnitOfWork unit, ProposalId id) {
    // Not the entity: what was read before the lock must not be what is decided on after it.
    return there(
            unit.session()
                .createNativeQuery("select opportunity_id from proposal where id = :id", UUID.class)
                .setParameter("id", id.value())
                .getSingleResultOrNull())
        .map(OpportunityId::new);
  }

  @Override
  public Uni<Proposal> require(UnitOfWork unit, ProposalId id) {
    return there(
        EntityRows.query(unit.session(), ONE + " for no key update of p", Proposal.class)
            .setParameter("id", id.value())
            .getSingleResultOrNull());
  }

  private static <T> Uni<T> there(Uni<T> found) {
    return found.onItem().ifNull().failWith(Refusal::notFound);
  }

  @Override
  public Uni<Proposal> submitted(UnitOfWork unit, OpportunityId deal) {
    return EntityRows.query(unit.session(), SUBMITTED, Proposal.class)
        .setParameter("deal", deal.value())
        .getSingleResultOrNull();
  }

  @Override
  public Uni<Proposal> nextExpired(UnitOfWork unit) {
    return EntityRows.query(unit.session(), EXPIRED, Proposal.class)
        .setParameter("today", unit.today())
        .getSingleResultOrNull();
  }

  @Override
  public Uni<Void> flush(UnitOfWork unit) {
    return unit.session().flush();
  }

  @Override
  public Uni<Proposal> get(ProposalId id) {
    return there(
        sessions.withSession(
            session ->
                EntityRows.query(session, ONE, Proposal.class)
                    .setParameter("id", id.value())
                    .getSingleResultOrNull()));
  }

  @Override
  public Uni<List<Proposal>> of(OpportunityId deal) {
    return sessions.withSession(
        session ->
            EntityRows.query(session, OF_DEAL, Proposal.class)
                .setParameter("deal", deal.value())
                .getResultList());
  }

  @Override
  public Uni<List<OfferedLine>> lines(ProposalId id) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(LINES, Object[].class)
                    .setParameter("id", id.value())
                    .getResultList())
        .map(rows -> rows.stream().map(ProposalTables::line).toList());
  }

  private static OfferedLine line(Object[] row) {
    return new OfferedLine(
        (int) row[0],
        (UUID) row[1],
        (BigDecimal) row[2],
        (BigDecimal) row[3],
        (BigDecimal) row[4],
        (BigDecimal) row[5],
        (BigDecimal) row[6],
        (BigDecimal) row[7]);
  }
}
