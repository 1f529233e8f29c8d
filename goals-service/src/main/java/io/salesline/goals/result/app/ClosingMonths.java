package io.salesline.goals.result.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.goals.result.app.ClosedMonths.Closed;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Closes months: what was recorded by then is what is reported of them. A director does it, else
 * the clock some days after the month's end.
 */
@ApplicationScoped
public class ClosingMonths {

  private static final Logger LOG = Logger.getLogger(ClosingMonths.class);

  private final Commands commands;
  private final ClosedMonths months;
  private final MonthCloseSettings settings;

  ClosingMonths(Commands commands, ClosedMonths months, MonthCloseSettings settings) {
    this.commands = commands;
    this.months = months;
    this.settings = settings;
  }

  /** Fails with 409 {@code month-closed}, {@code month-not-over}. */
  public Uni<Closed> close(UnitOfWork work, YearMonth month) {
    if (!month.atEndOfMonth().isBefore(work.today())) {
      throw Refusal.conflict("month-not-over", "month", month.toString());
    }
    var closed = new Closed(month, work.now(), Optional.of(work.caller().memberId()));
    return record(work, closed).replaceWith(closed);
  }

  @Scheduled(
      every = "{salesline.months.look-every}",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return Chore.turn(
        LOG, "months are not closed", commands.runAsSystem("close-month", this::closeDue));
  }

  private Uni<Void> closeDue(UnitOfWork work) {
    YearMonth last =
        YearMonth.from(work.today().minusDays(settings.closeAfterDays())).minusMonths(1);
    return months
        .open(work, last)
        .chain(
            due ->
                InTurn.each(
                    due, month -> record(work, new Closed(month, work.now(), Optional.empty()))));
  }

  private Uni<Void> record(UnitOfWork work, Closed closed) {
    work.audit(
        new AuditEntry(
            "month", closed.month().toString(), "closed", Map.of(), Map.of("at", closed.at())));
    return months.add(work, closed);
  }
}
