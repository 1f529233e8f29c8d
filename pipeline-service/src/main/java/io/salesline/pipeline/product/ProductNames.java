package io.salesline.pipeline.product;

import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.store.NameIndex;
import io.salesline.platform.store.SpellingNames;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** The names of products as they are looked for; makes those of before searchable. */
@ApplicationScoped
class ProductNames {

  static final NameIndex INDEX = new NameIndex("product_search", "product", "product_id");

  private static final Logger LOG = Logger.getLogger(ProductNames.class);

  private final Commands commands;

  ProductNames(Commands commands) {
    this.commands = commands;
  }

  @Scheduled(
      every = "{salesline.search.spell-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> spell() {
    return Chore.turn(
        LOG, "names of products wait to be spelled", SpellingNames.fill(commands, INDEX));
  }
}
