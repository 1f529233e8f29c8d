package io.salesline.pipeline.visit.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.store.SpellingNames;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Makes the titles of before searchable in pinyin; publishing does so with those of today. */
@ApplicationScoped
class SpellingCases {

  private static final Logger LOG = Logger.getLogger(SpellingCases.class);

  private final Commands commands;
  private final TitlesOfCases titles;

  SpellingCases(Commands commands, TitlesOfCases titles) {
    this.commands = commands;
    this.titles = titles;
  }

  @Scheduled(
      every = "{salesline.search.spell-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> spell() {
    return Chore.turn(
        LOG, "titles of cases wait to be spelled", SpellingNames.fill(commands, titles.index()));
  }
}
