package io.salesline.platform.command;

/**
 * What somebody asks to be done.
 *
 * @param operation its name in the audit log and the metrics, such as {@code claim-lead}
 * @param payload what the request says, path included; the same Idempotency-Key with another
 *     payload is refused
 */
public record Command(String operation, Object... payload) {}
