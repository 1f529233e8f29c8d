package io.salesline.pipeline.visit.app;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.visit.domain.Visit;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** The secret addresses under which people's calendars can be read, one a person. */
public interface CalendarFeeds {

  /** The caller's address, without its secret; null where there never was one. */
  Uni<Feed> find(MemberId member);

  /** A new address in place of the one before, which is dead from then on. */
  Uni<Feed> issue(UnitOfWork unit, CalendarSecret secret);

  /** Fails with a 404 refusal where there is none, 412 when stale. */
  Uni<Feed> revoke(UnitOfWork unit, long expectedRevision);

  /**
   * The visits of whom the secret belongs to, earliest first: from some weeks ago to a year to
   * come. Fails with a 404 refusal for a secret that opens nothing.
   */
  Uni<List<Visit>> visits(CalendarSecret secret, Instant now);

  /**
   * @param issued false when it was revoked
   */
  record Feed(long revision, boolean issued, Instant issuedAt) {}
}
