package io.salesline.leads.effort.web;

import io.salesline.leads.effort.app.EffortReport;
import io.salesline.leads.effort.app.EffortReport.Beyond;
import io.salesline.leads.effort.app.EffortReport.ByClass;
import io.salesline.leads.effort.app.EffortReport.ByMember;
import io.salesline.leads.effort.domain.Pareto;
import io.salesline.leads.effort.domain.Spent;
import io.salesline.leads.id.CustomerClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On which customers effort was spent, against the 80/20 target. */
@Schema(name = "Effort")
record EffortBody(
    LocalDate from,
    LocalDate to,
    @Schema(description = "Visits made and activities done", examples = "120") long contacts,
    @Schema(description = "Percent of the contacts that should go to A and B", examples = "80")
        BigDecimal targetShare,
    @Schema(
            description = "Percent of the contacts that went to A and B; null where there are none",
            examples = "61.6667",
            nullable = true)
        BigDecimal coreShare,
    List<OfClass> classes,
    @Schema(description = "The 200 with the most contacts") List<OfMember> members,
    @Schema(description = "The 20 customers that got most beyond their claim")
        List<OfCustomer> beyondClass) {

  /** Of customers by the class that they have now. */
  @Schema(name = "EffortOfClass")
  record OfClass(
      @Schema(
              description = "Null for those that have none",
              enumeration = {"A", "B", "C"},
              nullable = true)
          String customerClass,
      @Schema(description = "How many customers of the scope") long customers,
      long visits,
      long activities,
      @Schema(description = "For which the visits were scheduled") long visitMinutes,
      @Schema(description = "Percent of the contacts", examples = "38.3333", nullable = true)
          BigDecimal share) {

    private static OfClass of(ByClass row, Spent whole) {
      Spent spent = row.spent();
      return new OfClass(
          key(row.customerClass()),
          row.customers(),
          spent.visits(),
          spent.activities(),
          spent.minutes(),
          Pareto.share(spent.contacts(), whole.contacts()));
    }
  }

  /** Of a member. */
  @Schema(name = "EffortOfMember")
  record OfMember(
      UUID memberId,
      long visits,
      long activities,
      @Schema(description = "For which the visits were scheduled") long visitMinutes,
      @Schema(description = "Percent of the member's contacts that went to A and B")
          BigDecimal coreShare) {

    private static OfMember of(ByMember row) {
      Spent spent = row.spent();
      return new OfMember(
          row.member().value(),
          spent.visits(),
          spent.activities(),
          spent.minutes(),
          Pareto.share(row.core(), spent.contacts()));
    }
  }

  /** Of a customer that got more than its class has a claim to. */
  @Schema(name = "EffortBeyondClass")
  record OfCustomer(
      UUID customerId,
      @Schema(
              enumeration = {"A", "B", "C"},
              nullable = true)
          String customerClass,
      long contacts,
      @Schema(description = "Contacts that each customer of its group has a claim to")
          BigDecimal claim,
      @Schema(description = "How many more it got") BigDecimal excess) {

    private static OfCustomer of(Beyond row) {
      return new OfCustomer(
          row.recipient().customer().value(),
          key(row.recipient().customerClass()),
          row.recipient().spent().contacts(),
          row.claim(),
          row.excess());
    }
  }

  static EffortBody of(EffortReport report) {
    return new EffortBody(
        report.days().first(),
        report.days().last(),
        report.whole().contacts(),
        Pareto.TARGET,
        report.pareto().coreShare(),
        report.classes().stream().map(row -> OfClass.of(row, report.whole())).toList(),
        report.members().stream().map(OfMember::of).toList(),
        report.beyond().stream().map(OfCustomer::of).toList());
  }

  private static String key(CustomerClass customerClass) {
    return customerClass == null ? null : customerClass.key();
  }
}
