package io.salesline.pipeline.exchange.store;

import io.salesline.pipeline.exchange.app.ExchangeRates;
import io.salesline.pipeline.exchange.app.FiscalCalendar;
import io.salesline.pipeline.exchange.app.Rates;
import io.salesline.pipeline.exchange.domain.ExchangeRate;
import io.salesline.pipeline.exchange.domain.RateKind;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.ArrayText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class ExchangeRateTables implements ExchangeRates {

  private static final String RATES =
      "select r.currency, r.kind, r.valid_from, r.rate, r.revision from exchange_rate r";
  private static final String LIST =
      RATES
          + """
             where (:currency = '' or r.currency = :currency) and (:kind = '' or r.kind = :kind)
              and (:after = '' or (r.currency, r.kind) > (:after_currency, :after_kind)
                or ((r.currency, r.kind) = (:after_currency, :after_kind)
                  and r.valid_from < cast(nullif(:after, '') as date)))
            order by r.currency, r.kind, r.valid_from desc
            """;
  // Whoever says a rate that is not there yet waits here as well.
  private static final String LOCK =
      "select 1 from pg_advisory_xact_lock(hashtextextended('pipeline/exchange-rate/' || :key, 0))";
  private static final String ONE =
      RATES + " where r.currency = :currency and r.kind = :kind and r.valid_from = :from";
  private static final String SAVE =
      """
      insert into exchange_rate (currency, kind, valid_from, revision, rate, recorded_at)
      values (:currency, :kind, :from, :revision, :rate, :now)
      on conflict (currency, kind, valid_from) do update
        set revision = excluded.revision, rate = excluded.rate, recorded_at = excluded.recorded_at
      """;
  private static final String IN_FORCE =
      """
      select distinct on (r.kind) r.currency, r.kind, r.valid_from, r.rate, r.revision from exchange_rate r
      where r.currency = :currency and r.valid_from <= :day order by r.kind, r.valid_from desc
      """;
  private static final String ALL =
      RATES + " where r.currency = any(cast(cast(:currencies as text) as text[]))";

  private final Mutiny.SessionFactory sessions;
  private final FiscalCalendar calendar;

  ExchangeRateTables(Mutiny.SessionFactory sessions, FiscalCalendar calendar) {
    this.sessions = sessions;
    this.calendar = calendar;
  }

  @Override
  public Uni<List<ExchangeRate>> list(
      Optional<Currency> currency,
      Optional<RateKind> kind,
      Optional<ExchangeRate> after,
      int most) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(LIST, Object[].class)
                    .setParameter("currency", currency.map(Currency::getCurrencyCode).orElse(""))
                    .setParameter("kind", kind.map(RateKind::key).orElse(""))
                    .setParameter("after", after.map(last -> last.from().toString()).orElse(""))
                    .setParameter(
                        "after_currency",
                        after.map(last -> last.currency().getCurrencyCode()).orElse(""))
                    .setParameter("after_kind", after.map(last -> last.kind().key()).orElse(""))
                    .setMaxResults(most)
                    .getResultList())
        .map(ExchangeRateTables::rates);
  }

  @Override
  public Uni<Optional<ExchangeRate>> lock(UnitOfWork unit, ExchangeRate rate) {
    return unit.session()
        .createNativeQuery(LOCK, Integer.class)
        .setParameter("key", rate.key())
        .getSingleResult()
        .chain(
            () ->
                unit.session()
                    .createNativeQuery(ONE, Object[].class)
                    .setParameter("currency", rate.currency().getCurrencyCode())
                    .setParameter("kind", rate.kind().key())
                    .setParameter("from", rate.from())
                    .getSingleResultOrNull())
        .map(row -> Optional.ofNullable(row).map(ExchangeRateTables::rate));
  }

  @Override
  public Uni<Void> save(UnitOfWork unit, ExchangeRate rate) {
    return unit.session()
        .createNativeQuery(SAVE)
        .setParameter("currency", rate.currency().getCurrencyCode())
        .setParameter("kind", rate.kind().key())
        .setParameter("from", rate.from())
        .setParameter("revision", rate.revision())
        .setParameter("rate", rate.rate())
        .setParameter("now", unit.now())
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<Rates> of(UnitOfWork unit, Currency currency, LocalDate day) {
    return unit.session()
        .createNativeQuery(IN_FORCE, Object[].class)
        .setParameter("currency", currency.getCurrencyCode())
        .setParameter("day", day)
        .getResultList()
        .map(rows -> new Rates(rates(rows), calendar.year()));
  }

  @Override
  public Uni<Rates> of(UnitOfWork unit, Set<Currency> currencies) {
    if (currencies.isEmpty()) {
      return Uni.createFrom().item(new Rates(List.of(), calendar.year()));
    }
    return unit.session()
        .createNativeQuery(ALL, Object[].class)
        .setParameter("currencies", ArrayText.of(currencies, Currency::getCurrencyCode))
        .getResultList()
        .map(rows -> new Rates(rates(rows), calendar.year()));
  }

  private static List<ExchangeRate> rates(List<Object[]> rows) {
    return rows.stream().map(ExchangeRateTables::rate).toList();
  }

  private static ExchangeRate rate(Object[] row) {
    return new ExchangeRate(
        Currency.getInstance((String) row[0]),
        RateKind.of((String) row[1]).orElseThrow(),
        (LocalDate) row[2],
        (BigDecimal) row[3],
        ((Number) row[4]).longValue());
  }
}
