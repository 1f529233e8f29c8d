package io.salesline.pipeline.visit.store;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.visit.app.CalendarFeeds;
import io.salesline.pipeline.visit.app.CalendarSecret;
import io.salesline.pipeline.visit.domain.Visit;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.EntityRows;
import io.salesline.platform.store.Instants;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class CalendarTables implements CalendarFeeds {

  private static final Duration PAST = Duration.ofDays(60);
  private static final Duration FUTURE = Duration.ofDays(366);
  private static final int MOST = 2000;

  private static final String FIND =
      "select revision, token_hash is not null, issued_at from calendar_feed where member_id = :member";
  private static final String ISSUE =
      """
      insert into calendar_feed as f (member_id, revision, token_hash, issued_at)
      values (:member, 1, decode(:hash, 'hex'), :at)
      on conflict (member_id) do update
        set revision = f.revision + 1, token_hash = excluded.token_hash, issued_at = excluded.issued_at
      """;
  private static final String REVOKE =
      """
      update calendar_feed set revision = revision + 1, token_hash = null
      where member_id = :member and revision = :revision
      """;
  private static final String OWNER =
      """
      select f.member_id from calendar_feed f join access_member m using (member_id)
      where f.token_hash = decode(:hash, 'hex') and m.active
      """;
  private static final String VISITS =
      """
      select v.* from visit v
      where v.owner_id = :owner and v.starts_at between :from_time and :until_time
      order by v.starts_at, v.id
      """;

  private final Mutiny.SessionFactory sessions;

  CalendarTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Feed> find(MemberId member) {
    return sessions.withSession(session -> find(session, member.value()));
  }

  private static Uni<Feed> find(Mutiny.Session session, UUID member) {
    return session
        .createNativeQuery(FIND, Object[].class)
        .setParameter("member", member)
        .getSingleResultOrNull()
        .map(CalendarTables::feed);
  }

  private static Feed feed(Object[] row) {
    return row == null
        ? null
        : new Feed(((Number) row[0]).longValue(), (boolean) row[1], Instants.of(row[2]));
  }

  @Override
  public Uni<Feed> issue(UnitOfWork unit, CalendarSecret secret) {
    UUID member = unit.caller().memberId();
    return unit.session()
        .createNativeQuery(ISSUE)
        .setParameter("member", member)
        .setParameter("hash", secret.hash())
        .setParameter("at", unit.now())
        .executeUpdate()
        .chain(() -> find(unit.session(), member));
  }

  @Override
  public Uni<Feed> revoke(UnitOfWork unit, long expectedRevision) {
    UUID member = unit.caller().memberId();
    return find(unit.session(), member)
        .invoke(feed -> checkIssued(feed, expectedRevision))
        .chain(() -> revoked(unit, member, expectedRevision))
        .chain(() -> find(unit.session(), member));
  }

  private static void checkIssued(Feed feed, long expectedRevision) {
    if (feed == null || !feed.issued()) {
      throw Refusal.notFound();
    }
    IfMatch.check(expectedRevision, feed.revision());
  }

  private static Uni<Integer> revoked(UnitOfWork unit, UUID member, long expectedRevision) {
    return unit.session()
        .createNativeQuery(REVOKE)
        .setParameter("member", member)
        .setParameter("revision", expectedRevision)
        .executeUpdate()
        .invoke(rows -> IfMatch.check(expectedRevision, expectedRevision + 1 - rows));
  }

  @Override
  public Uni<List<Visit>> visits(CalendarSecret secret, Instant now) {
    return sessions.withSession(
        session -> owner(session, secret).chain(owner -> visits(session, owner, now)));
  }

  private static Uni<UUID> owner(Mutiny.Session session, CalendarSecret secret) {
    return session
        .createNativeQuery(OWNER, UUID.class)
        .setParameter("hash", secret.hash())
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }

  private static Uni<List<Visit>> visits(Mutiny.Session session, UUID owner, Instant now) {
    return EntityRows.query(session, VISITS, Visit.class)
        .setParameter("owner", owner)
        .setParameter("from_time", now.minus(PAST))
        .setParameter("until_time", now.plus(FUTURE))
        .setMaxResults(MOST)
        .getResultList();
  }
}
