package io.salesline.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.local.client.Amount;
import io.salesline.local.client.CustomerItem;
import io.salesline.local.client.HistoryItem;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoPlanTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final DemoPlan plan = DemoPlan.of(TODAY, "USD");

  @Test
  void isTheSameEveryTime() {
    assertThat(DemoPlan.of(TODAY, "USD")).isEqualTo(plan);
  }

  @Test
  void isOfABelievableSize() {
    assertThat(plan.company().people()).hasSize(18);
    assertThat(plan.company().sellers()).hasSize(10);
    assertThat(plan.company().units()).hasSize(6);
    assertThat(plan.clientele().customers()).hasSize(48);
    assertThat(plan.leads()).hasSize(60);
    assertThat(plan.closed().size() + plan.open().size()).isBetween(150, 180);
  }

  @Test
  void hasChineseAndEnglishNames() {
    assertThat(plan.company().people())
        .extracting(Company.Person::fullName)
        .contains("林若溪", "Emma Clarke");
  }

  @Test
  void givesEveryUnitAManager() {
    List<String> managed =
        plan.company().people().stream().flatMap(person -> person.manages().stream()).toList();
    assertThat(managed)
        .doesNotHaveDuplicates()
        .hasSize(plan.company().units().size() + 1)
        .contains(Company.TOP);
  }

  @Test
  void closesDealsOnWorkingDaysBeforeTodayAndAfterTheyWereOpened() {
    for (PastDeals.Closed deal : plan.closed()) {
      assertThat(deal.day()).isBetween(TODAY.minusDays(150), TODAY.minusDays(1));
      assertThat(deal.day().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
      assertThat(LocalDate.parse(deal.item().openedOn())).isBefore(deal.day());
      assertThat(LocalDate.parse(deal.item().openedOn())).isAfterOrEqualTo(plan.since());
    }
  }

  @Test
  void lacksNoSellerInAnyMonth() {
    YearMonth last = YearMonth.from(TODAY).minusMonths(1);
    assertThat(
            plan.closed().stream()
                .filter(PastDeals.Closed::won)
                .filter(deal -> YearMonth.from(deal.day()).equals(last))
                .map(PastDeals.Closed::owner)
                .distinct())
        .hasSameSizeAs(plan.company().sellers());
  }

  @Test
  void keepsToWhatTheApisKnow() {
    assertThat(plan.closed())
        .extracting(PastDeals.Closed::item)
        .allMatch(deal -> deal.status().equals("won") == (deal.lossReason() == null));
    assertThat(plan.leads().stream().map(Leads.Lead::body).map(Leads.Body::phone))
        .allMatch(phone -> phone.matches("138-0000-\\d{4}"));
    assertThat(plan.leads().stream().map(Leads.Lead::body).map(Leads.Body::email))
        .allMatch(email -> email.endsWith("@example.com"));
    assertThat(plan.closed().stream().map(PastDeals.Closed::item).map(HistoryItem::externalId))
        .doesNotHaveDuplicates();
  }

  @Test
  void dealsOnlyWithCustomersOfTheirOwners() {
    for (OpenDeals.OpenDeal deal : plan.open()) {
      CustomerItem customer =
          plan.clientele().customers().stream()
              .filter(one -> one.externalId().equals(deal.customer()))
              .findFirst()
              .orElseThrow();
      assertThat(customer.ownerUsername()).isEqualTo(deal.owner());
      assertThat(deal.expectedClose()).isAfter(TODAY);
    }
  }

  @Test
  void hasFamiliesAndCustomersThatWaitForSomebody() {
    List<CustomerItem> customers = plan.clientele().customers();
    for (CustomerItem customer : customers) {
      if (customer.parentExternalId() != null) {
        assertThat(customers.subList(0, customers.indexOf(customer)))
            .as("who comes before %s", customer.name())
            .extracting(CustomerItem::externalId)
            .contains(customer.parentExternalId());
      }
    }
    assertThat(customers).filteredOn(one -> one.parentExternalId() != null).hasSizeGreaterThan(2);
    assertThat(customers).filteredOn(one -> one.ownerUsername() == null).hasSizeGreaterThan(2);
  }

  @Test
  void showsEveryStateOfALeadAndEveryStageOfADeal() {
    assertThat(plan.leads()).extracting(Leads.Lead::fate).contains(Leads.Fate.values());
    assertThat(plan.open()).extracting(deal -> deal.way().to().size()).contains(0, 1, 2, 3, 4, 5);
    assertThat(plan.open()).anyMatch(deal -> deal.way().lossReason() != null);
  }

  @Test
  void leavesDealsAtBothGatesForReviewersWhoSellNothing() {
    assertThat(plan.open())
        .filteredOn(deal -> deal.way().waits())
        .extracting(deal -> deal.way().to().getLast())
        .contains("proposal", "won");
    assertThat(plan.company().reviewers())
        .as("a contract takes two")
        .hasSizeGreaterThanOrEqualTo(2)
        .noneMatch(Company.Person::sells);
  }

  @Test
  void pursuesDealsInEveryWay() {
    assertThat(plan.open())
        .extracting(OpenDeals.OpenDeal::effort)
        .anyMatch(effort -> effort.step() == null)
        .anyMatch(effort -> effort.dueOn() != null && effort.dueOn().isBefore(TODAY))
        .anyMatch(effort -> effort.dueOn() != null && effort.dueOn().isAfter(TODAY))
        .anyMatch(effort -> effort.forecast() != null)
        .allMatch(effort -> effort.rivals().stream().distinct().count() == effort.rivals().size());
    assertThat(plan.open())
        .filteredOn(deal -> deal.effort().partner() != null)
        .hasSizeBetween(1, 3)
        .noneMatch(deal -> deal.effort().partner().equals(deal.owner()));
    assertThat(plan.open())
        .filteredOn(deal -> "competitor".equals(deal.way().lossReason()))
        .isNotEmpty()
        .noneMatch(deal -> deal.effort().rivals().isEmpty());
  }

  @Test
  void asksOfUnitsTheSumOfTheirPeople() {
    for (YearMonth month : months()) {
      BigDecimal people =
          targets(month)
              .filter(target -> target.username() != null)
              .map(this::number)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal company =
          targets(month)
              .filter(target -> Company.TOP.equals(target.unit()))
              .map(this::number)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(company).isEqualByComparingTo(people);
      assertThat(targets(month)).hasSize(17);
    }
  }

  @Test
  void lastsOverTheTurnOfTheYearAndInOtherCurrencies() {
    DemoPlan january = DemoPlan.of(LocalDate.of(2027, 1, 1), "JPY");
    assertThat(january.targets())
        .extracting(Targets.Target::month)
        .contains(YearMonth.of(2026, 12), YearMonth.of(2027, 1), YearMonth.of(2027, 2));
    assertThat(january.closed())
        .extracting(deal -> deal.item().amount())
        .extracting(Amount::currency)
        .containsOnly("JPY");
  }

  private static List<YearMonth> months() {
    YearMonth now = YearMonth.from(TODAY);
    return List.of(now.minusMonths(1), now, now.plusMonths(1));
  }

  private Stream<Targets.Target> targets(YearMonth month) {
    return plan.targets().stream().filter(target -> target.month().equals(month));
  }

  private BigDecimal number(Targets.Target target) {
    return new BigDecimal(target.target().amount());
  }
}
