package io.salesline.goals.goal.store;

import io.salesline.goals.goal.domain.Amount;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.goal.domain.Revision;
import io.salesline.goals.goal.domain.Tiers;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/** What a goal asked for from a day on, as it is stored. */
@Entity
@Table(name = "goal_revision")
@IdClass(RevisionRow.Key.class)
class RevisionRow {

  record Key(UUID goalId, int number) implements Serializable {}

  @Id private UUID goalId;

  @Id private int number;

  private LocalDate effectiveOn;

  private BigDecimal commitAmount;

  private BigDecimal targetAmount;

  private BigDecimal stretchAmount;

  /** Null for a count. */
  private String currency;

  private String reason;

  private UUID revisedBy;

  private Instant revisedAt;

  private BigDecimal actualBefore;

  protected RevisionRow() {}

  static RevisionRow of(Revision revision) {
    Tiers tiers = revision.tiers();
    var row = new RevisionRow();
    row.goalId = revision.goal().value();
    row.number = revision.number();
    row.effectiveOn = revision.effectiveOn();
    row.commitAmount = tiers.commit().value();
    row.targetAmount = tiers.target().value();
    row.stretchAmount = tiers.stretch().value();
    row.currency = tiers.target().currency().map(Currency::getCurrencyCode).orElse(null);
    row.reason = revision.reason().orElse(null);
    row.revisedBy = revision.by();
    row.revisedAt = revision.at();
    row.actualBefore = revision.actualBefore().map(Amount::value).orElse(null);
    return row;
  }

  Revision revision() {
    return new Revision(
        new GoalId(goalId),
        number,
        effectiveOn,
        new Tiers(amount(commitAmount), amount(targetAmount), amount(stretchAmount)),
        Optional.ofNullable(reason),
        revisedBy,
        revisedAt,
        Optional.ofNullable(actualBefore).map(this::amount));
  }

  private Amount amount(BigDecimal value) {
    return new Amount(value, Optional.ofNullable(currency).map(Currency::getInstance));
  }
}
