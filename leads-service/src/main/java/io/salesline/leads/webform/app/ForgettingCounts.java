package io.salesline.leads.webform.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/** Forgets from where forms were sent, when their hour is over. */
@ApplicationScoped
class ForgettingCounts {

  private static final Logger LOG = Logger.getLogger(ForgettingCounts.class);

  private final Commands commands;
  private final WebForms forms;

  ForgettingCounts(Commands commands, WebForms forms) {
    this.commands = commands;
    this.forms = forms;
  }

  @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> forget() {
    return Chore.turn(
        LOG,
        "counts of web forms stay",
        commands.runAsSystem(
            "forget-web-form-counts",
            unit -> forms.forget(unit, unit.now().truncatedTo(ChronoUnit.HOURS))));
  }
}
