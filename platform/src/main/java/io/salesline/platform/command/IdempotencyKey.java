package io.salesline.platform.command;

/**
 * A client's name for one attempt of its own, so that a repetition has no second effect.
 *
 * @param requestHash SHA-256 of operation and payload, as hex
 */
record IdempotencyKey(String principal, String key, String requestHash) {}
