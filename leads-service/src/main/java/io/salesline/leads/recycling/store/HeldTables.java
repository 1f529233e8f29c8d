package io.salesline.leads.recycling.store;

import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.recycling.app.HeldRecords;
import io.salesline.leads.recycling.domain.Held;
import io.salesline.leads.recycling.domain.HeldCustomer;
import io.salesline.leads.recycling.domain.HeldCustomer.Dealings;
import io.salesline.leads.recycling.domain.HeldLead;
import io.salesline.leads.recycling.domain.RecordId;
import io.salesline.leads.recycling.domain.RecordKind;
import io.salesline.leads.recycling.domain.RecyclingRule;
import io.salesline.platform.access.Scope;
import io.salesline.platform.outbox.EventJson;
import io.salesline.platform.store.ArrayText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class HeldTables implements HeldRecords {

  /** On no particular day: whoever sees all sees it on any. */
  private static final Scope EVERYTHING = new Scope(true, new UUID(0, 0), LocalDate.EPOCH);

  private record LeadRow(
      UUID leadId,
      UUID poolId,
      UUID ownerId,
      Instant claimedAt,
      Instant lastContactedAt,
      LocalDate exemptUntil,
      Instant protectedUntil) {

    HeldLead held() {
      return new HeldLead(
          new LeadId(leadId),
          new PoolId(poolId),
          new MemberId(ownerId),
          claimedAt,
          lastContactedAt,
          exemptUntil,
          protectedUntil);
    }
  }

  private record CustomerRow(
      UUID customerId,
      UUID poolId,
      UUID ownerId,
      String customerClass,
      Instant ownedSince,
      LocalDate followedUpOn,
      boolean openDeal,
      LocalDate dealtOn,
      LocalDate wonOn,
      LocalDate exemptUntil,
      Instant protectedUntil) {

    HeldCustomer held() {
      return new HeldCustomer(
          new CustomerId(customerId),
          new PoolId(poolId),
          new MemberId(ownerId),
          CustomerClass.of(customerClass).orElse(null),
          ownedSince,
          new Dealings(followedUpOn, openDeal, dealtOn, wonOn),
          exemptUntil,
          protectedUntil);
    }
  }

  /** When the time of a rule has run out for those of a class; empty for those without one. */
  private record Limit(
      UUID poolId,
      String customerClass,
      String reason,
      Instant before,
      LocalDate beforeDay,
      boolean sparesOpenDeals,
      LocalDate wonBefore) {

    static Limit of(RecyclingRule rule, Optional<CustomerClass> level, Due due) {
      LocalDate before = due.foresight().runsOutBefore(rule, due.on());
      var sparing = rule.terms().sparing();
      return new Limit(
          rule.pool().value(),
          level.map(CustomerClass::key).orElse(""),
          rule.reason().key(),
          due.foresight().beginOf(before),
          before,
          sparing.openDeals(),
          sparing.wonWithinDays() == null ? null : due.on().minusDays(sparing.wonWithinDays()));
    }
  }

  @Override
  public Uni<List<Held>> due(Mutiny.Session session, Due due, UUID after, int most) {
    return part(session, HeldStatements.of(due.kind()).ids(), due, after, most);
  }

  @Override
  public Uni<List<Held>> hold(Mutiny.Session session, Due due, UUID after, int most) {
    return part(session, HeldStatements.of(due.kind()).locking(), due, after, most);
  }

  /** What is known of them is read when they are had: others may have changed it until then. */
  private static Uni<List<Held>> part(
      Mutiny.Session session, String ids, Due due, UUID after, int most) {
    return bound(session.createNativeQuery(ids, UUID.class), due)
        .setParameter("after", after)
        .setParameter("most", most)
        .getResultList()
        .chain(found -> facts(session, due.kind(), due.scope(), found));
  }

  @Override
  public Uni<List<Held>> known(Mutiny.Session session, RecordKind kind, Collection<UUID> ids) {
    return facts(session, kind, EVERYTHING, ids);
  }

  private static Uni<List<Held>> facts(
      Mutiny.Session session, RecordKind kind, Scope scope, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    String sql = HeldStatements.of(kind).facts();
    return scope
        .bind(session.createNativeQuery(sql, String.class))
        .setParameter("ids", ArrayText.of(ids))
        .getResultList()
        .map(rows -> rows.stream().map(row -> held(kind, row)).toList());
  }

  @Override
  public Uni<Long> count(Mutiny.Session session, Due due) {
    String sql = HeldStatements.of(due.kind()).count();
    return bound(session.createNativeQuery(sql, Long.class), due).getSingleResult();
  }

  @Override
  public Uni<Optional<Held>> find(Mutiny.Session session, Scope scope, RecordId id) {
    return scope
        .bind(session.createNativeQuery(HeldStatements.of(id.kind()).one(), String.class))
        .setParameter("id", id.value())
        .getSingleResultOrNull()
        .map(row -> Optional.ofNullable(row).map(found -> held(id.kind(), found)));
  }

  private static <R> Mutiny.SelectionQuery<R> bound(Mutiny.SelectionQuery<R> query, Due due) {
    return due.scope()
        .bind(query)
        .setParameter("on", due.on())
        .setParameter("begin", due.foresight().beginOf(due.on()))
        .setParameter("rules", EventJson.write(limits(due)));
  }

  private static List<Limit> limits(Due due) {
    return due.foresight()
        .pools(due.kind())
        .flatMap(pool -> levels(due.kind()).flatMap(level -> limits(due, pool, level)))
        .toList();
  }

  private static Stream<Limit> limits(Due due, PoolId pool, Optional<CustomerClass> level) {
    return due.foresight().rulesFor(pool, level).stream().map(rule -> Limit.of(rule, level, due));
  }

  private static Stream<Optional<CustomerClass>> levels(RecordKind kind) {
    Stream<Optional<CustomerClass>> none = Stream.of(Optional.empty());
    return switch (kind) {
      case LEAD -> none;
      case CUSTOMER -> Stream.concat(none, Arrays.stream(CustomerClass.values()).map(Optional::of));
    };
  }

  private static Held held(RecordKind kind, String row) {
    return switch (kind) {
      case LEAD -> Json.read(row, LeadRow.class).held();
      case CUSTOMER -> Json.read(row, CustomerRow.class).held();
    };
  }
}
