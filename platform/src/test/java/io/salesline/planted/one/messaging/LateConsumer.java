package io.salesline.planted.one.messaging;

import io.salesline.planted.one.web.NosyResource;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer that nobody knows before it reads, and that knows an edge. */
public class LateConsumer {
  @Incoming("planted")
  public Uni<Void> read(NosyResource resource) {
    return Uni.createFrom().voidItem();
  }
}
