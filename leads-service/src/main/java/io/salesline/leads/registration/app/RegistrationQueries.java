package io.salesline.leads.registration.app;

import io.salesline.leads.id.RegistrationId;
import io.salesline.leads.registration.domain.Registration;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at registrations, in somebody's scope: their own and those beneath. */
public interface RegistrationQueries {

  /** Fails with a 404 refusal where there is no such registration in the scope. */
  Uni<Registration> get(Scope scope, RegistrationId id);

  /**
   * Newest first.
   *
   * @param mine only the caller's own
   * @param inForceAt only those in force at that time; empty for all
   */
  Uni<List<Registration>> list(
      Scope scope, boolean mine, Optional<Instant> inForceAt, Optional<Place> after, int most);

  record Place(Instant registeredAt, RegistrationId id) {}
}
