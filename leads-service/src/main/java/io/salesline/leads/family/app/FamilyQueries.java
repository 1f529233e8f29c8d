package io.salesline.leads.family.app;

import io.salesline.leads.family.domain.Branch;
import io.salesline.leads.family.domain.Figures;
import io.salesline.leads.id.CustomerId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Looks at families, whoever has their members. */
public interface FamilyQueries {

  /**
   * A customer and those beneath it that are neither merged nor withdrawn, the nearest first.
   *
   * @param deepest how far beneath
   * @param most at least 1
   */
  Uni<List<Branch>> beneath(CustomerId head, int deepest, int most);

  /** Of each of the customers. */
  Uni<Map<CustomerId, Figures>> figures(Collection<CustomerId> customers);
}
