package io.salesline.planted.one.domain;

import io.salesline.planted.one.app.OutwardApp;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** A domain with a framework, which knows a layer and asks the machine for the time. */
public class ImpureDomain {
  public Uni<Instant> now(OutwardApp app) {
    return app.both(null).replaceWith(Instant.now());
  }
}
