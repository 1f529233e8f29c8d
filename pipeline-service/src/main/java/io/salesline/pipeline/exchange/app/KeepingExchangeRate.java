package io.salesline.pipeline.exchange.app;

import io.salesline.pipeline.exchange.domain.ExchangeRate;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.time.Organisation;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Says what a rate is from a day on. What was valued before keeps its value. */
@ApplicationScoped
public class KeepingExchangeRate {

  private final ExchangeRates rates;
  private final Publication publication;
  private final Organisation organisation;
  private final FiscalCalendar calendar;

  KeepingExchangeRate(
      ExchangeRates rates,
      Publication publication,
      Organisation organisation,
      FiscalCalendar calendar) {
    this.rates = rates;
    this.publication = publication;
    this.organisation = organisation;
    this.calendar = calendar;
  }

  /** What the others are told. */
  public interface Publication {

    OutboundEvent of(ExchangeRate rate, Instant at);
  }

  /**
   * @param said its revision does not count
   * @param expectedRevision 0 for a new one
   * @return fails with a 412 refusal when stale, 422
   */
  public Uni<ExchangeRate> keep(UnitOfWork unit, ExchangeRate said, long expectedRevision) {
    ExchangeRate checked = said.checked(organisation.currency(), calendar.year());
    return rates
        .lock(unit, checked)
        .invoke(before -> IfMatch.check(expectedRevision, revision(before)))
        .chain(before -> record(unit, before, checked.at(revision(before) + 1)));
  }

  private static long revision(Optional<ExchangeRate> rate) {
    return rate.map(ExchangeRate::revision).orElse(0L);
  }

  private Uni<ExchangeRate> record(
      UnitOfWork unit, Optional<ExchangeRate> before, ExchangeRate rate) {
    unit.publish(publication.of(rate, unit.now()));
    unit.audit(
        new AuditEntry(
            "exchange-rate",
            rate.key(),
            before.isEmpty() ? "created" : "amended",
            before.map(KeepingExchangeRate::audited).orElseGet(Map::of),
            audited(rate)));
    return rates.save(unit, rate).replaceWith(rate);
  }

  private static Map<String, Object> audited(ExchangeRate rate) {
    return Map.of("rate", rate.rate().toPlainString());
  }
}
