package io.salesline.leads.assignment.app;

import io.salesline.leads.id.MemberId;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where it is kept who is away, and when. */
public interface Absences {

  /**
   * @param from the first instant of it
   * @param to the first instant after it
   */
  record Absence(UUID id, long revision, MemberId member, Instant from, Instant to) {}

  record Place(Instant from, UUID id) {}

  /** Those that are not over, the earliest first, of the people whom the scope shows. */
  Uni<List<Absence>> list(Scope scope, Instant now, Optional<Place> after, int most);

  /** Whether the organisation knows them and the scope shows them. */
  Uni<Boolean> shows(UnitOfWork unit, Scope scope, MemberId member);

  Uni<Void> add(UnitOfWork unit, Absence absence);

  /** Locked until the transaction ends. Fails with a 404 refusal out of scope. */
  Uni<Absence> require(UnitOfWork unit, Scope scope, UUID id);

  Uni<Void> remove(UnitOfWork unit, Absence absence);
}
