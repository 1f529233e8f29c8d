package io.salesline.leads.importing.app;

import io.salesline.platform.metrics.Counted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** How many files of leads are being read and have not moved for five minutes. */
@ApplicationScoped
class StalledImports implements Counted {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final ReadersOfFiles readers;

  StalledImports(ReadersOfFiles readers) {
    this.readers = readers;
  }

  @Override
  public String gauge() {
    return "salesline.leads.imports.stalled";
  }

  @Override
  public Uni<Long> count(Instant now) {
    return readers.stalled(now.minus(PATIENCE));
  }
}
