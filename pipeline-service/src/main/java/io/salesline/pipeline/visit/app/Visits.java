package io.salesline.pipeline.visit.app;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.VisitId;
import io.salesline.pipeline.visit.domain.Visit;
import io.salesline.pipeline.visit.domain.VisitDecision;
import io.salesline.pipeline.visit.domain.Week;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Where the visits are kept. */
public interface Visits {

  /** Locked until the transaction ends; a 404 refusal where it is not there for the caller. */
  Uni<Visit> require(UnitOfWork unit, VisitId id);

  /** Somebody's visits that are scheduled in a week, locked until the transaction ends. */
  Uni<List<Visit>> ofWeek(UnitOfWork unit, MemberId owner, Week week);

  /**
   * Some of those to customers that turned out to be others, locked until the transaction ends.
   * Those that somebody is at work on are left out.
   */
  Uni<List<Visit>> ofMergedCustomers(UnitOfWork unit, int most);

  /** Writes what was decided: the visits, and the cases made of them. */
  Uni<Void> record(UnitOfWork unit, List<VisitDecision> decisions);
}
