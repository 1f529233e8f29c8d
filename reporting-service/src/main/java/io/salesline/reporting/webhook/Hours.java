package io.salesline.reporting.webhook;

import java.util.List;

/**
 * When a webhook is told, in the organisation's zone. What is critical is told at once.
 *
 * @param quietFrom such as {@code 19:00}; null where no hours are quiet
 * @param quietTo such as {@code 08:30}, of the next day where it is not after {@code quietFrom}
 * @param digest {@code daily}, or {@code weekly} on Mondays, for all in one message; {@code none}
 * @param digestAt such as {@code 09:00}
 */
record Hours(String quietFrom, String quietTo, String digest, String digestAt) {

  static final List<String> DIGESTS = List.of("none", "daily", "weekly");
}
