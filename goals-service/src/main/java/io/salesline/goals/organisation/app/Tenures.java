package io.salesline.goals.organisation.app;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.organisation.domain.Management;
import io.salesline.goals.organisation.domain.Membership;
import io.salesline.goals.organisation.domain.Tenure;
import io.salesline.goals.organisation.domain.Timeline;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Collection;

/** Who belonged where and managed what, and when. */
public interface Tenures {
  Uni<Timeline<Membership>> membershipsOf(UnitOfWork work, MemberId member);

  Uni<Timeline<Management>> managementsOf(UnitOfWork work, UnitId unit);

  Uni<Void> add(UnitOfWork work, Collection<? extends Tenure> tenures);
}
