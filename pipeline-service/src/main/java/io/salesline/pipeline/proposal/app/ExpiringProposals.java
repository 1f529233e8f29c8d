package io.salesline.pipeline.proposal.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Ends proposals whose last day is past. */
@ApplicationScoped
class ExpiringProposals {

  private static final Logger LOG = Logger.getLogger(ExpiringProposals.class);

  private final Commands commands;
  private final Proposals proposals;
  private final Journal journal;

  ExpiringProposals(Commands commands, Proposals proposals, Journal journal) {
    this.commands = commands;
    this.proposals = proposals;
    this.journal = journal;
  }

  @Scheduled(
      every = "{salesline.proposals.expire-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> expire() {
    return Chore.turn(LOG, "proposals do not expire", all());
  }

  private Uni<Void> all() {
    return InTurn.whilst(more -> more, () -> commands.runAsSystem("expire-proposal", this::one));
  }

  private Uni<Boolean> one(UnitOfWork unit) {
    return proposals
        .nextExpired(unit)
        .onItem()
        .ifNotNull()
        .invoke(proposal -> journal.record(unit, proposal.expire(unit.now())))
        .map(proposal -> proposal != null);
  }
}
