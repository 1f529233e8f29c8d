package io.salesline.reporting.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Whom alerts are sent to.
 *
 * @param url where to; for a robot it holds a key, and so is shown to nobody
 * @param secret that messages are signed with; empty where a robot asks for none
 * @param formerSecret also signs until {@code formerUntil}; empty for none
 * @param kinds of alerts; empty for all
 * @param severity the least that is told
 * @param tellsCleared whether it is told too when something is over
 * @param language {@code en} or {@code zh}
 * @param hours when it is told
 */
record Webhook(
    UUID id,
    long revision,
    String name,
    Format format,
    String url,
    String secret,
    String formerSecret,
    Instant formerUntil,
    List<String> kinds,
    String severity,
    boolean tellsCleared,
    String language,
    Hours hours,
    boolean active) {

  Webhook revised(Webhook to) {
    return new Webhook(
        id,
        revision + 1,
        to.name,
        format,
        to.url.isEmpty() ? url : to.url,
        to.secret.isEmpty() ? secret : to.secret,
        formerSecret,
        formerUntil,
        to.kinds,
        to.severity,
        to.tellsCleared,
        to.language,
        to.hours,
        to.active);
  }

  /** The former secret goes on signing until then, so that the receiver may change over. */
  Webhook rotated(String next, Instant until) {
    return new Webhook(
        id,
        revision + 1,
        name,
        format,
        url,
        next,
        secret,
        until,
        kinds,
        severity,
        tellsCleared,
        language,
        hours,
        active);
  }
}
