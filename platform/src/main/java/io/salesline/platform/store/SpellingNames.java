package io.salesline.platform.store;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.salesline.platform.text.SpelledName;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Fills every {@link NameIndex} of the service with the names of before: SQL knows no pinyin. The
 * commands do so with those of today.
 */
@ApplicationScoped
class SpellingNames {

  private static final Logger LOG = Logger.getLogger(SpellingNames.class);
  private static final int BATCH = 500;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Commands commands;
  private final List<SearchedNames> searched;

  SpellingNames(Commands commands, @All List<SearchedNames> searched) {
    this.commands = commands;
    this.searched = searched;
  }

  /** The first name takes most of a second, for which no request should wait. */
  void learn(@Observes StartupEvent start) {
    if (!searched.isEmpty()) {
      Infrastructure.getDefaultExecutor().execute(() -> SpelledName.of("名"));
    }
  }

  @Scheduled(
      every = "{salesline.search.spell-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> spell() {
    return InTurn.each(searched, names -> turn(names.index()));
  }

  private Uni<Void> turn(NameIndex names) {
    return Chore.turn(LOG, "names wait to be spelled for " + names.table(), fill(names));
  }

  /** A transaction a batch; what is left when it is broken off is left for the next time. */
  private Uni<Void> fill(NameIndex names) {
    return Multi.createBy()
        .repeating()
        .uni(
            () -> new AtomicReference<>(BEFORE_ALL),
            place -> commands.runAsSystem("spell-names", unit -> batch(unit, names, place)))
        .whilst(Optional::isPresent)
        .onItem()
        .ignoreAsUni();
  }

  private static Uni<Optional<UUID>> batch(
      UnitOfWork unit, NameIndex names, AtomicReference<UUID> place) {
    return names.fill(unit.session(), place.get(), BATCH).invoke(end -> end.ifPresent(place::set));
  }
}
