package io.salesline.local.system;

import io.salesline.local.home.Beginning;

/**
 * What was asked for with {@code up}.
 *
 * @param port of the gateway on 127.0.0.1; 0 for any free one
 * @param zone of the organisation, or null for what was fixed before
 * @param currency of the organisation, or null for what was fixed before
 * @param beginning of a new data directory
 */
public record Wish(int port, String zone, String currency, Beginning beginning) {}
