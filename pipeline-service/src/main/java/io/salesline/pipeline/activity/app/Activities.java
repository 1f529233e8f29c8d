package io.salesline.pipeline.activity.app;

import io.salesline.pipeline.activity.domain.Activity;
import io.salesline.pipeline.activity.domain.ActivityId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Where the activities are kept. */
public interface Activities {

  /**
   * Locked until the transaction ends; a 404 refusal where it is not there for the caller, 403
   * where they only see the deal that it is on.
   */
  Uni<Activity> require(UnitOfWork unit, ActivityId id);

  /**
   * Some of those that concern customers that turned out to be others, locked until the transaction
   * ends. Those that somebody is at work on are left out.
   */
  Uni<List<Activity>> ofMergedCustomers(UnitOfWork unit, int most);

  Uni<Void> add(UnitOfWork unit, List<Activity> fresh);
}
