package io.salesline.reporting.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How messages are sent. */
@ConfigMapping(prefix = "salesline.webhooks")
interface WebhookSettings {

  /** How long a receiver may take, all in all. */
  @WithDefault("10s")
  Duration timeout();

  /** After the first failure; it doubles with each further one. */
  @WithDefault("5s")
  Duration firstPause();

  @WithDefault("1h")
  Duration longestPause();

  /** After so many a message is dead: kept, and sent again only when somebody asks. */
  @WithDefault("15")
  int attempts();

  /** So many at a time to one webhook, from one replica. */
  @WithDefault("8")
  int atOnce();

  /** How long what became of messages is kept; what is dead thrice as long. */
  @WithDefault("30d")
  Duration kept();

  /** Receivers that may be in the own network, and be spoken to without TLS. */
  Optional<Set<String>> internalHosts();

  default boolean isInternal(String host) {
    return internalHosts().map(hosts -> hosts.contains(host)).orElse(false);
  }
}
