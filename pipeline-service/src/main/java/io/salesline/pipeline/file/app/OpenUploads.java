package io.salesline.pipeline.file.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** How many uploads are open, as a gauge. */
@ApplicationScoped
class OpenUploads {

  private static final Logger LOG = Logger.getLogger(OpenUploads.class);

  private final Files files;
  private volatile long last;

  OpenUploads(Files files, MeterRegistry metrics) {
    this.files = files;
    Gauge.builder("salesline.uploads.open", this, open -> open.last).register(metrics);
  }

  /** The gauge keeps its last value while the database is away. */
  @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> measure() {
    return Chore.turn(
        LOG, "open uploads are not counted", files.uploading().invoke(open -> last = open));
  }
}
