package io.salesline.reporting.live;

import java.time.Instant;

/**
 * Who listens.
 *
 * @param username looked up anew at each send
 * @param until when the token ends, and the stream with it
 */
public record Audience(String username, Instant until) {}
