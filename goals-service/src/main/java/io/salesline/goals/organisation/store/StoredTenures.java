package io.salesline.goals.organisation.store;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.organisation.app.Tenures;
import io.salesline.goals.organisation.domain.Management;
import io.salesline.goals.organisation.domain.Membership;
import io.salesline.goals.organisation.domain.Tenure;
import io.salesline.goals.organisation.domain.Timeline;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

@ApplicationScoped
class StoredTenures implements Tenures {

  @Override
  public Uni<Timeline<Membership>> membershipsOf(UnitOfWork work, MemberId member) {
    return work.session()
        .createSelectionQuery("from Membership m where m.memberId = :member", Membership.class)
        .setParameter("member", member.value())
        .getResultList()
        .map(Timeline::of);
  }

  @Override
  public Uni<Timeline<Management>> managementsOf(UnitOfWork work, UnitId unit) {
    return work.session()
        .createSelectionQuery("from Management m where m.unitId = :unit", Management.class)
        .setParameter("unit", unit.value())
        .getResultList()
        .map(Timeline::of);
  }

  @Override
  public Uni<Void> add(UnitOfWork work, Collection<? extends Tenure> tenures) {
    return work.session().persistAll(tenures.toArray());
  }
}
