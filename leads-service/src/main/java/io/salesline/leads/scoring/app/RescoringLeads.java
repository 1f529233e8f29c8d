package io.salesline.leads.scoring.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.leads.lead.app.LeadJournal;
import io.salesline.leads.lead.app.Leads;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.scoring.domain.ModelVersion;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Scores the leads that no longer have the score of the model in force: those that wait and those
 * that are worked with. All replicas take part; each lead is one's.
 */
@ApplicationScoped
class RescoringLeads {

  private static final Logger LOG = Logger.getLogger(RescoringLeads.class);
  private static final int AT_ONCE = 500;

  private final Commands commands;
  private final Leads leads;
  private final LeadJournal journal;
  private final ModelInForce inForce;

  RescoringLeads(Commands commands, Leads leads, LeadJournal journal, ModelInForce inForce) {
    this.commands = commands;
    this.leads = leads;
    this.journal = journal;
    this.inForce = inForce;
  }

  @Scheduled(
      every = "{salesline.scoring.rescore-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> rescore() {
    return Chore.turn(LOG, "some leads have an old score yet", inForce.read().chain(this::all));
  }

  /** A transaction a batch. */
  private Uni<Void> all(ModelVersion version) {
    return InTurn.whilst(
        scored -> scored == AT_ONCE,
        () -> commands.runAsSystem("score-leads", unit -> batch(unit, version)));
  }

  private Uni<Integer> batch(UnitOfWork unit, ModelVersion version) {
    return leads
        .scoredBefore(unit, version.number(), AT_ONCE)
        .invoke(found -> found.forEach(lead -> score(unit, version, lead)))
        .call(found -> leads.score(unit, found))
        .map(List::size);
  }

  private void score(UnitOfWork unit, ModelVersion version, Lead lead) {
    int value = ModelInForce.score(version, lead).value();
    lead.scored(value, version.number(), unit.now())
        .ifPresent(decision -> journal.tell(unit, decision));
  }
}
