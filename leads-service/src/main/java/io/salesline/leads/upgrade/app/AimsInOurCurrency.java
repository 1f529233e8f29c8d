package io.salesline.leads.upgrade.app;

import io.salesline.leads.upgrade.domain.Aim;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.time.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/** Values are compared with those of classes, and so are in the organisation's currency. */
@ApplicationScoped
class AimsInOurCurrency {

  private final Organisation organisation;

  AimsInOurCurrency(Organisation organisation) {
    this.organisation = organisation;
  }

  /**
   * @throws Refusal 422 for a value in another currency or below zero
   */
  Aim of(UpgradeDraft draft) {
    return new Aim(draft.goal(), value(draft.targetValue()), draft.dueOn());
  }

  private BigDecimal value(Money target) {
    if (target == null) {
      return null;
    }
    if (!target.currency().equals(organisation.currency())) {
      String ours = organisation.currency().getCurrencyCode();
      throw Refusal.field("target_value", "currency-of-organisation", "currency", ours);
    }
    if (target.isNegative()) {
      throw Refusal.field("target_value", "amount-negative");
    }
    return target.amount();
  }
}
