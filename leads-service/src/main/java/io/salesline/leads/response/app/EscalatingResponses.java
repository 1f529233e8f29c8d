package io.salesline.leads.response.app;

import static java.util.stream.Collectors.toSet;

import io.quarkus.scheduler.Scheduled;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.response.domain.Escalation;
import io.salesline.leads.response.domain.EscalationStep;
import io.salesline.leads.response.domain.FirstResponse;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Lets no claimed lead sleep: reminds its owner, tells their manager, takes it back. Every replica
 * looks for what is due; the lock of the lead sees to it that each step is taken once.
 */
@ApplicationScoped
class EscalatingResponses {

  private static final Logger LOG = Logger.getLogger(EscalatingResponses.class);
  private static final int AT_ONCE = 100;

  private final Commands commands;
  private final Escalations escalations;
  private final TakingBackLead takingBack;
  private final EscalationPublication publication;
  private final ResponseMetrics metrics;
  private final Time time;

  EscalatingResponses(
      Commands commands,
      Escalations escalations,
      TakingBackLead takingBack,
      EscalationPublication publication,
      ResponseMetrics metrics,
      Time time) {
    this.commands = commands;
    this.escalations = escalations;
    this.takingBack = takingBack;
    this.publication = publication;
    this.metrics = metrics;
    this.time = time;
  }

  @Scheduled(
      every = "{salesline.response.escalate-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> escalate() {
    return Chore.turn(LOG, "owners who do not respond are not reminded", all());
  }

  Uni<Void> all() {
    return escalations
        .anyDue(time.now())
        .chain(any -> any ? batches() : Uni.createFrom().voidItem());
  }

  /** A transaction a batch. */
  private Uni<Void> batches() {
    return InTurn.whilst(
        taken -> !taken.isEmpty(),
        () ->
            commands
                .runAsSystem("escalate-responses", this::batch)
                .invoke(taken -> taken.forEach(metrics::escalated)));
  }

  private Uni<List<Escalation>> batch(UnitOfWork unit) {
    return escalations
        .lockDue(unit, AT_ONCE)
        .chain(leads -> leads.isEmpty() ? nothing() : due(unit, leads));
  }

  private static <T> Uni<List<T>> nothing() {
    return Uni.createFrom().item(List.of());
  }

  private Uni<List<Escalation>> due(UnitOfWork unit, List<LeadId> leads) {
    return escalations.due(unit, leads).chain(due -> take(unit, due));
  }

  private Uni<List<Escalation>> take(UnitOfWork unit, List<FirstResponse> due) {
    return escalations
        .managers(unit, ownersOfThoseToTell(due))
        .map(managers -> due.stream().map(one -> step(unit, one, managers)).toList())
        .call(taken -> escalations.record(unit, taken))
        .invoke(taken -> publish(unit, due, taken))
        .call(taken -> takingBack.all(unit, taken));
  }

  private static Set<MemberId> ownersOfThoseToTell(List<FirstResponse> due) {
    return due.stream()
        .filter(response -> response.nextStep() == EscalationStep.MANAGER_TOLD)
        .map(FirstResponse::ownerId)
        .collect(toSet());
  }

  private static Escalation step(
      UnitOfWork unit, FirstResponse response, Map<MemberId, MemberId> managers) {
    EscalationStep step = response.nextStep();
    MemberId told =
        switch (step) {
          case OWNER_REMINDED, TAKEN_BACK -> response.ownerId();
          case MANAGER_TOLD -> managers.get(response.ownerId());
        };
    return Escalation.of(response, step, told, unit.now());
  }

  private void publish(UnitOfWork unit, List<FirstResponse> due, List<Escalation> taken) {
    for (int i = 0; i < taken.size(); i++) {
      unit.publish(publication.of(due.get(i), taken.get(i)));
    }
  }
}
