package io.salesline.leads.family.app;

import io.salesline.leads.customer.domain.Classification;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.family.domain.Figures;
import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import java.util.List;
import java.util.Optional;

/**
 * A customer with those beneath it, as somebody sees them.
 *
 * @param members those that they see, the nearest first; the first is the customer itself
 * @param hidden how many they do not see; nothing of them is in any sum
 * @param complete whether none was left out because there are too many or too deep
 */
public record Group(CustomerId head, List<Member> members, int hidden, boolean complete) {

  /**
   * @param depth how far beneath: 0 for the head
   */
  public record Member(
      CustomerId customer,
      Optional<CustomerId> parent,
      int depth,
      String name,
      Optional<MemberId> owner,
      Optional<CustomerClass> customerClass,
      Optional<Boolean> prospect,
      Figures figures) {

    static Member of(Customer customer, int depth, Figures figures) {
      return new Member(
          customer.id(),
          Optional.ofNullable(customer.facts().parentId()),
          depth,
          customer.facts().name(),
          Optional.ofNullable(customer.facts().ownerId()),
          customer.classification().map(Classification::customerClass),
          customer.classification().map(Classification::prospect),
          figures);
    }
  }

  public Figures total() {
    return members.stream().map(Member::figures).reduce(Figures.NONE, Figures::plus);
  }

  /** How many beneath the head there are, the hidden among them. */
  public int subsidiaries() {
    return members.size() + hidden - 1;
  }

  /**
   * @param which empty for those that are not classified
   */
  public long of(Optional<CustomerClass> which) {
    return members.stream().filter(member -> member.customerClass().equals(which)).count();
  }
}
