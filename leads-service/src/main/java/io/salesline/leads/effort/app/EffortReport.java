package io.salesline.leads.effort.app;

import io.salesline.leads.effort.app.EffortQueries.Recipient;
import io.salesline.leads.effort.domain.Pareto;
import io.salesline.leads.effort.domain.Spent;
import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.query.Days;
import java.math.BigDecimal;
import java.util.List;

/**
 * On which customers the members of a scope spent their effort.
 *
 * @param classes those that there are customers of, those without a class last
 * @param members those with the most contacts first
 * @param beyond the customers that got more than they have a claim to, the most first
 */
public record EffortReport(
    Days days,
    Pareto pareto,
    Spent whole,
    List<ByClass> classes,
    List<ByMember> members,
    List<Beyond> beyond) {

  /**
   * @param customerClass null for none
   */
  public record ByClass(CustomerClass customerClass, long customers, Spent spent) {}

  /**
   * @param core contacts with A and B customers
   */
  public record ByMember(MemberId member, Spent spent, long core) {}

  /**
   * @param claim how many contacts it has a claim to
   */
  public record Beyond(Recipient recipient, BigDecimal claim) {

    /** How many contacts more it got. */
    public BigDecimal excess() {
      return BigDecimal.valueOf(recipient.spent().contacts()).subtract(claim);
    }
  }
}
