package io.salesline.goals.organisation.app;

import io.salesline.platform.access.FreshAccess;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** The frame of every change: one after the other, and everybody is told in that order. */
@ApplicationScoped
class ChangingOrganisation {

  private final Organisations organisations;
  private final Publication publication;

  ChangingOrganisation(Organisations organisations, Publication publication) {
    this.organisations = organisations;
    this.publication = publication;
  }

  <T> Uni<Changed<T>> change(UnitOfWork work, Function<OrganisationChange, Uni<T>> decision) {
    FreshAccess.require(work.caller());
    return organisations
        .lock(work)
        .map(organisation -> new OrganisationChange(work, organisation))
        .chain(change -> record(change, decision));
  }

  private <T> Uni<Changed<T>> record(
      OrganisationChange change, Function<OrganisationChange, Uni<T>> decision) {
    return decision
        .apply(change)
        .call(() -> publication.of(change))
        .map(value -> new Changed<>(value, change.version()));
  }
}
