package io.salesline.pipeline.file.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesline.pipeline.file.domain.AttachedFile;
import io.salesline.pipeline.file.domain.FileDecision;
import io.salesline.pipeline.file.domain.FileEvent;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Tells of decisions: event, audit line and metric. */
@ApplicationScoped
class Journal {

  private final Publication publication;
  private final MeterRegistry metrics;

  Journal(Publication publication, MeterRegistry metrics) {
    this.publication = publication;
    this.metrics = metrics;
  }

  void record(UnitOfWork unit, FileDecision decision) {
    unit.publish(publication.of(decision));
    unit.audit(entry(decision));
    if (decision.event() instanceof FileEvent.Attached) {
      metrics.counter("salesline.files.attached").increment();
      metrics.counter("salesline.files.attached.bytes").increment(decision.file().length());
    }
  }

  private static AuditEntry entry(FileDecision decision) {
    String id = decision.file().id().toString();
    return switch (decision.event()) {
      case FileEvent.Attached attached ->
          new AuditEntry("file", id, "attached", Map.of(), fields(decision.file()));
      case FileEvent.Removed removed ->
          new AuditEntry("file", id, "removed", fields(decision.file()), Map.of());
    };
  }

  private static Map<String, Object> fields(AttachedFile file) {
    return Map.of(
        "record_type", file.host().type(),
        "record_id", file.host().id().toString(),
        "name", AuditEntry.CONCEALED,
        "media_type", file.mediaType(),
        "size_bytes", file.length(),
        "sha256", file.sha256());
  }
}
