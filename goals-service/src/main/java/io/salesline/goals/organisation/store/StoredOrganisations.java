package io.salesline.goals.organisation.store;

import io.salesline.goals.organisation.app.Organisations;
import io.salesline.goals.organisation.domain.Organisation;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class StoredOrganisations implements Organisations {

  @Override
  public Uni<Organisation> lock(UnitOfWork work) {
    return work.session().find(Organisation.class, Organisation.ID, LockModeType.PESSIMISTIC_WRITE);
  }
}
