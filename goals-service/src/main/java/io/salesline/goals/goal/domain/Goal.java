package io.salesline.goals.goal.domain;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.metric.Metric;
import io.salesline.platform.money.Money;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/** What is asked of a member or a unit in a month. Each has one goal a metric and month at most. */
@Entity
@Table(name = "goal")
public class Goal {

  /** The only state so far: what is set is in force. */
  private static final String ACTIVE = "active";

  @Id private UUID id;

  @Convert(converter = Metric.Stored.class)
  private Metric metric;

  private UUID memberId;

  private UUID unitId;

  private LocalDate month;
  private String title;

  private BigDecimal commitAmount;

  private BigDecimal targetAmount;

  private BigDecimal stretchAmount;

  private String currency;
  private String status;

  private UUID ownerId;

  private UUID setBy;

  private Instant setAt;

  private long revision;

  protected Goal() {}

  /**
   * @param title a sentence for people; null for none
   * @param standing where the setter stands to the scope
   * @throws io.salesline.platform.problem.Refusal as {@link Standing#requireMaySet} does
   */
  public static Goal set(
      GoalId id,
      Metric metric,
      GoalScope scope,
      YearMonth month,
      Tiers tiers,
      String title,
      Standing standing,
      UUID setter,
      Instant at) {
    standing.requireMaySet(setter);
    var goal = new Goal();
    goal.id = id.value();
    goal.metric = metric;
    goal.aimAt(scope);
    goal.month = month.atDay(1);
    goal.ask(tiers);
    goal.title = title;
    goal.status = ACTIVE;
    goal.ownerId = standing.owner();
    goal.setBy = setter;
    goal.setAt = at;
    goal.revision = 1;
    return goal;
  }

  public GoalEvent.GoalSet state() {
    return new GoalEvent.GoalSet(
        id(), metric, scope(), month(), tiers(), status, ownerId, revision, setAt);
  }

  public GoalId id() {
    return new GoalId(id);
  }

  public Metric metric() {
    return metric;
  }

  public GoalScope scope() {
    return memberId == null
        ? new GoalScope.OfUnit(new UnitId(unitId))
        : new GoalScope.OfMember(new MemberId(memberId));
  }

  public YearMonth month() {
    return YearMonth.from(month);
  }

  public Tiers tiers() {
    return new Tiers(money(commitAmount), money(targetAmount), money(stretchAmount));
  }

  public Optional<String> title() {
    return Optional.ofNullable(title);
  }

  public String status() {
    return status;
  }

  public Optional<UUID> owner() {
    return Optional.ofNullable(ownerId);
  }

  public UUID setBy() {
    return setBy;
  }

  public Instant setAt() {
    return setAt;
  }

  public long revision() {
    return revision;
  }

  private void aimAt(GoalScope scope) {
    switch (scope) {
      case GoalScope.OfMember(MemberId member) -> memberId = member.value();
      case GoalScope.OfUnit(UnitId unit) -> unitId = unit.value();
    }
  }

  private void ask(Tiers tiers) {
    commitAmount = tiers.commit().amount();
    targetAmount = tiers.target().amount();
    stretchAmount = tiers.stretch().amount();
    currency = tiers.target().currency().getCurrencyCode();
  }

  private Money money(BigDecimal amount) {
    return new Money(amount, Currency.getInstance(currency));
  }
}
