package io.salesline.leads.family.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.leads.id.CustomerId;
import io.salesline.platform.problem.Refusal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** To whom customers belong. */
public final class Family {

  private final Map<CustomerId, CustomerId> parents;

  /**
   * @param parents by customer; who belongs to nobody is not in it
   */
  public Family(Map<CustomerId, CustomerId> parents) {
    this.parents = Map.copyOf(requireNonNull(parents));
  }

  /**
   * To whom the survivor belongs once those beneath the duplicate are beneath the survivor: to whom
   * it did, or else to whom the duplicate did; null for nobody.
   *
   * @throws Refusal 422 where somebody between the two would come to be above itself
   */
  public CustomerId parentOf(CustomerId survivor, CustomerId duplicate) {
    CustomerId parent = parents.get(survivor);
    if (duplicate.equals(parent)) {
      return parents.get(duplicate);
    }
    if (above(survivor).contains(duplicate)) {
      throw Refusal.field("duplicate_id", "customer-above-itself");
    }
    boolean beneath = above(duplicate).contains(survivor);
    return parent == null && !beneath ? parents.get(duplicate) : parent;
  }

  /**
   * A customer may belong to another unless that one belongs to it, directly or not.
   *
   * @throws Refusal 422
   */
  public void requireRoom(CustomerId customer, CustomerId parent) {
    if (parent.equals(customer) || above(parent).contains(customer)) {
      throw Refusal.field("parent_id", "customer-above-itself");
    }
  }

  private Set<CustomerId> above(CustomerId customer) {
    var above = new LinkedHashSet<CustomerId>();
    CustomerId next = parents.get(customer);
    while (next != null && above.add(next)) {
      next = parents.get(next);
    }
    return above;
  }
}
