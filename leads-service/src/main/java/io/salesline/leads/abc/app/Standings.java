package io.salesline.leads.abc.app;

import io.salesline.leads.abc.domain.ClassPeriod;
import io.salesline.leads.abc.domain.Figures;
import io.salesline.leads.abc.domain.Standing;
import io.salesline.leads.id.CustomerId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where it is kept how customers stand. To be asked when their customers are locked. */
public interface Standings {

  /** Writes down what a run has found, for customers that were judged before and others. */
  Uni<Void> weigh(UnitOfWork unit, UUID run, Map<CustomerId, Figures> figures);

  /** Some whom a run has weighed and not judged yet. */
  Uni<List<CustomerId>> unjudged(UnitOfWork unit, UUID run, int most);

  /** Those of the customers that have one, locked until the transaction ends. */
  Uni<List<Standing>> of(UnitOfWork unit, Collection<CustomerId> customers);

  /** The first of a customer. */
  Uni<Void> add(UnitOfWork unit, Standing standing);

  /** Ends the periods that the customers are in, and begins these. */
  Uni<Void> begin(UnitOfWork unit, List<ClassPeriod> periods);
}
