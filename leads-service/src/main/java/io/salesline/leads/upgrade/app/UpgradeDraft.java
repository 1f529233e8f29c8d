package io.salesline.leads.upgrade.app;

import io.salesline.leads.upgrade.domain.StepTerms;
import io.salesline.platform.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A plan as somebody says it.
 *
 * @param targetValue null for none
 */
public record UpgradeDraft(
    String goal, Money targetValue, LocalDate dueOn, List<StepTerms> steps) {}
