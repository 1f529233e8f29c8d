package io.salesline.leads.lead.store;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.lead.app.LeadQueries;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.lead.domain.LeadStatus;
import io.salesline.leads.lead.domain.WaitingAge;
import io.salesline.leads.query.VisibleRecords;
import io.salesline.platform.access.Scope;
import io.salesline.platform.store.ArrayText;
import io.salesline.platform.store.Instants;
import io.salesline.platform.store.Listing;
import io.salesline.platform.text.NamePlace;
import io.salesline.platform.text.NameQuestion;
import io.salesline.platform.text.NamedPage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class LeadLists implements LeadQueries {

  static final String OF_POOLS = "r.pool_id in (select pool_id from member_pools(:scope_member))";
  // The limits are the instants at which the bands of age begin, the longest first.
  private static final String WAITING =
      """
      select waiting_since is not null as returned,
        width_bucket(coalesce(waiting_since, created_at), cast(cast(:limits as text) as timestamptz[])) as age,
        count(*) as leads, min(coalesce(waiting_since, created_at)) as since
      from lead where owner_id is null
      group by 1, 2
      """;

  private final Mutiny.SessionFactory sessions;

  LeadLists(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Lead> get(Scope scope, LeadId id) {
    return visible(scope).require(sessions, id.value());
  }

  @Override
  public Uni<List<Lead>> list(
      Scope scope, Filter filter, Optional<NameQuestion> named, Optional<Place> after, int most) {
    var visible = visible(scope, filter, named);
    after.ifPresent(place -> visible.after(place.createdAt(), place.id().value()));
    return sessions.withSession(session -> visible.first(session, most).getResultList());
  }

  @Override
  public Uni<NamedPage<Lead>> listByName(
      Scope scope,
      Filter filter,
      Optional<NameQuestion> named,
      Optional<NamePlace> after,
      int most) {
    var listing = visible(scope, filter, named).byName(LeadNames.INDEX);
    after.ifPresent(listing::after);
    return sessions.withSession(session -> listing.page(session, Lead.class, LeadLists::id, most));
  }

  @Override
  public Uni<List<Lead>> mergedInto(LeadId survivor, Optional<Place> after, int most) {
    var listing =
        Listing.latestFirst("lead l", "l.created_at", "true", query -> {})
            .and(
                "l.id in (select lead_id from merged_leads(:survivor))",
                Optional.of(survivor.value()));
    after.ifPresent(place -> listing.after(place.createdAt(), place.id().value()));
    return sessions.withSession(session -> listing.page(session, Lead.class, most));
  }

  private static UUID id(Lead lead) {
    return lead.id().value();
  }

  private static VisibleRecords<Lead> visible(
      Scope scope, Filter filter, Optional<NameQuestion> named) {
    var visible = visible(scope);
    filter
        .status()
        .ifPresentOrElse(
            status -> inStatus(visible, status),
            () -> visible.where("r.status <> :gone", "gone", LeadStatus.MERGED.key()));
    filter.owner().ifPresent(visible::ownedBy);
    filter.source().ifPresent(source -> visible.where("r.source = :source", "source", source));
    filter.minScore().ifPresent(least -> visible.where("r.score >= :least", "least", least));
    filter.pool().ifPresent(pool -> visible.owned(!pool));
    filter.poolId().ifPresent(pool -> visible.where("r.pool_id = :pool", "pool", pool.value()));
    named.ifPresent(question -> visible.named(LeadNames.INDEX, question));
    return visible;
  }

  private static VisibleRecords<Lead> visible(Scope scope) {
    return new VisibleRecords<>(Lead.class, "lead", OF_POOLS, scope);
  }

  private static void inStatus(VisibleRecords<Lead> visible, LeadStatus status) {
    visible.where("r.status = :status", "status", status.key());
    visible.owned(status != LeadStatus.NEW);
  }

  @Override
  public Uni<List<Waiting>> waiting(Instant now) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(WAITING, Object[].class)
                    .setParameter("limits", limits(now))
                    .getResultList())
        .map(rows -> rows.stream().map(LeadLists::waiting).toList());
  }

  private static String limits(Instant now) {
    return ArrayText.of(
        Arrays.stream(WaitingAge.values())
            .filter(age -> age != WaitingAge.UNDER_1H)
            .map(age -> now.minus(age.least()))
            .toList());
  }

  private static Waiting waiting(Object[] row) {
    var age = WaitingAge.values()[(Integer) row[1]];
    return new Waiting((Boolean) row[0], age, (Long) row[2], Instants.of(row[3]));
  }
}
