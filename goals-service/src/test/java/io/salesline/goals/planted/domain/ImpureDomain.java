package io.salesline.goals.planted.domain;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Planted: a domain with a clock and a framework. */
public class ImpureDomain {
  public Uni<Instant> now() {
    return Uni.createFrom().item(Instant.now());
  }
}
