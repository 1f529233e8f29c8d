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

  public static final Limits USUAL =
      new Limits(16L * 1024 * 1024, Duration.ofSeconds(30), Duration.ofSeconds(60));
}
