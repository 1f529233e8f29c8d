package io.salesline.offence.domain;

import io.salesline.offence.app.EagerUseCase;
import java.time.Instant;
import java.time.ZoneOffset;

/** Breaks the rules of a domain on purpose: it asks the machine for the time and knows a layer. */
public class ImpureLead {

  public Instant claimed(EagerUseCase useCase) {
    return useCase.toString().isEmpty()
        ? Instant.now()
        : Instant.now().atOffset(ZoneOffset.UTC).toInstant();
  }
}
