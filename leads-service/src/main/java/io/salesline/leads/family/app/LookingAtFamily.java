package io.salesline.leads.family.app;

import static java.util.stream.Collectors.toMap;

import io.salesline.leads.customer.app.CustomerQueries;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.family.app.Group.Member;
import io.salesline.leads.family.domain.Branch;
import io.salesline.leads.family.domain.Figures;
import io.salesline.leads.family.domain.Tree;
import io.salesline.leads.id.CustomerId;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Rolls the figures of a group up. Of members outside the scope nothing is read but that they are
 * there; those beneath them that are inside are members like others.
 */
@ApplicationScoped
public class LookingAtFamily {

  private static final Comparator<Member> NEAREST_FIRST =
      Comparator.comparingInt(Member::depth)
          .thenComparing(Member::name)
          .thenComparing(member -> member.customer().value());

  private final CustomerQueries customers;
  private final FamilyQueries families;

  LookingAtFamily(CustomerQueries customers, FamilyQueries families) {
    this.customers = customers;
    this.families = families;
  }

  /** Fails with a 404 refusal where the scope has no such customer, 409 where it is another one. */
  public Uni<Group> of(Scope scope, CustomerId head) {
    return customers
        .get(scope, head)
        .invoke(Customer::requireUnmerged)
        .chain(() -> families.beneath(head, Tree.DEEPEST + 1, Tree.MOST + 1))
        .map(Tree::of)
        .chain(tree -> seen(scope, head, tree));
  }

  private Uni<Group> seen(Scope scope, CustomerId head, Tree tree) {
    return customers
        .among(scope, tree.branches().stream().map(Branch::customer).toList())
        .chain(seen -> group(head, tree, seen));
  }

  private Uni<Group> group(CustomerId head, Tree tree, List<Customer> seen) {
    return families
        .figures(seen.stream().map(Customer::id).toList())
        .map(figures -> members(tree, seen, figures))
        .map(
            members ->
                new Group(head, members, tree.branches().size() - members.size(), tree.complete()));
  }

  private static List<Member> members(
      Tree tree, List<Customer> seen, Map<CustomerId, Figures> figures) {
    Map<CustomerId, Integer> depths =
        tree.branches().stream().collect(toMap(Branch::customer, Branch::depth));
    return seen.stream()
        .map(one -> Member.of(one, depths.get(one.id()), figures.get(one.id())))
        .sorted(NEAREST_FIRST)
        .toList();
  }
}
