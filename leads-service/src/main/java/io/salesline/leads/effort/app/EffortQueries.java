package io.salesline.leads.effort.app;

import io.salesline.leads.effort.domain.Spent;
import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.query.Days;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Looks at the effort of the members in somebody's scope. */
public interface EffortQueries {

  /** By member and by the class that their customers have now. */
  Uni<List<Cell>> cells(Scope scope, Days days);

  /**
   * The customers in the scope that got most, of A and B and of all others as many each.
   *
   * @param most of each
   */
  Uni<List<Recipient>> recipients(Scope scope, Days days, int most);

  /**
   * @param customerClass null for none
   */
  record Cell(MemberId member, CustomerClass customerClass, Spent spent) {}

  /**
   * @param customerClass null for none
   */
  record Recipient(CustomerId customer, CustomerClass customerClass, Spent spent) {}
}
