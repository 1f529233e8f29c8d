package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.exchange.app.ExchangeRates;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.StageMap;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.money.Money;
import io.salesline.platform.time.Organisation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes over deals of another system as that one tells them. History is no transition: it passes no
 * stage rule, opens no contract, starts no clock. The next move of such a deal is an ordinary one.
 */
@ApplicationScoped
public class RecordingHistory {

  private final Opportunities opportunities;
  private final HistoryReferences references;
  private final StageMaps maps;
  private final Journal journal;
  private final ExchangeRates rates;
  private final Organisation organisation;

  RecordingHistory(
      Opportunities opportunities,
      HistoryReferences references,
      StageMaps maps,
      Journal journal,
      ExchangeRates rates,
      Organisation organisation) {
    this.opportunities = opportunities;
    this.references = references;
    this.maps = maps;
    this.journal = journal;
    this.rates = rates;
    this.organisation = organisation;
  }

  /** To be done before the transaction, since it may wait for a second. */
  public Uni<HistoryReferences.Resolved> resolve(List<HistoryRecord> records) {
    return references.resolve(records);
  }

  /**
   * @return one outcome a record, in their order
   */
  public Uni<List<HistoryOutcome>> record(
      UnitOfWork unit, List<HistoryRecord> records, HistoryReferences.Resolved resolved) {
    return opportunities
        .lockHistory(unit)
        .chain(() -> maps.ofHistory())
        .chain(map -> batch(unit, records, resolved, map))
        .chain(batch -> decide(unit, records, batch));
  }

  private Uni<HistoryBatch> batch(
      UnitOfWork unit,
      List<HistoryRecord> records,
      HistoryReferences.Resolved resolved,
      StageMap map) {
    List<OpportunityId> ids =
        records.stream().map(HistoryRecord::id).filter(Objects::nonNull).distinct().toList();
    return opportunities
        .existing(unit, ids)
        .chain(
            found ->
                rates
                    .of(unit, currencies(records, resolved))
                    .map(
                        said ->
                            new HistoryBatch(
                                resolved, byId(found), map, Moments.of(unit), said, organisation)));
  }

  private Set<Currency> currencies(
      List<HistoryRecord> records, HistoryReferences.Resolved resolved) {
    return Stream.concat(
            records.stream().map(HistoryRecord::amount).filter(Objects::nonNull),
            resolved.products().values().stream().map(HistoryReferences.Product::listPrice))
        .map(Money::currency)
        .filter(currency -> !currency.equals(organisation.currency()))
        .collect(Collectors.toSet());
  }

  private Uni<List<HistoryOutcome>> decide(
      UnitOfWork unit, List<HistoryRecord> records, HistoryBatch batch) {
    List<HistoryOutcome> outcomes = records.stream().map(batch::decide).toList();
    List<Decision> decisions = batch.decisions();
    if (!decisions.isEmpty()) {
      unit.audit(entry(decisions));
    }
    return journal.record(unit, decisions).replaceWith(outcomes);
  }

  /** One line a command: which records, and what was done with them. */
  private static AuditEntry entry(List<Decision> decisions) {
    Map<String, Object> actions =
        decisions.stream()
            .collect(
                Collectors.groupingBy(
                    decision -> AuditTrail.action(decision.event()),
                    Collectors.mapping(
                        decision -> decision.opportunity().id().toString(),
                        Collectors.collectingAndThen(Collectors.toList(), ids -> ids))));
    return new AuditEntry(AuditTrail.ENTITY, "history", "history-recorded", Map.of(), actions);
  }

  private static Map<OpportunityId, Opportunity> byId(List<Opportunity> found) {
    return found.stream().collect(Collectors.toMap(Opportunity::id, Function.identity()));
  }
}
