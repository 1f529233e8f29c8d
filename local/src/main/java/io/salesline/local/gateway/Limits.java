package io.salesline.local.gateway;

import java.time.Duration;

/**
 * What one request may cost.
 *
 * @param body bytes of a request
 * @param bodyDeadline until the last byte of a request is here
 * @param silence of a part before its first byte and between two
 */
public record Limits(long body, Duration bodyDeadline, Duration silence) {

  /** The deadline comes before the services' own, so that a slow client hears of it from here. */
  public static final Limits USUAL =
      new Limits(16L * 1024 * 1024, Duration.ofSeconds(15), Duration.ofSeconds(60));
}
