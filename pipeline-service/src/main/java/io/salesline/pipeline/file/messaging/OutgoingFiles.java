package io.salesline.pipeline.file.messaging;

import io.salesline.pipeline.file.app.Publication;
import io.salesline.pipeline.file.domain.FileDecision;
import io.salesline.pipeline.file.domain.FileEvent;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Stream;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns what happened into what is published. */
@ApplicationScoped
class OutgoingFiles implements Publication {

  private static final Stream FILES = Stream.of("pipeline", "file");

  @Override
  public OutboundEvent of(FileDecision decision) {
    var file = decision.file();
    return new OutboundEvent(
        FILES,
        file.id().toString(),
        "file." + name(decision.event()) + ".v1",
        file.revision(),
        decision.at(),
        FileRow.of(file));
  }

  private static String name(FileEvent event) {
    return switch (event) { // no default: a new event must be decided here
      case FileEvent.Attached attached -> "attached";
      case FileEvent.Removed removed -> "removed";
    };
  }
}
