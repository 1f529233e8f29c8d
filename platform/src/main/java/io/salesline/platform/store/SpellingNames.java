package io.salesline.platform.store;

import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Fills a {@link NameIndex} with the names of before: SQL knows no pinyin. */
public final class SpellingNames {

  private static final int BATCH = 500;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private SpellingNames() {}

  /** A transaction a batch; what is left when it is broken off is left for the next time. */
  public static Uni<Void> fill(Commands commands, NameIndex names) {
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
