package io.salesline.reporting.webhook;

import java.util.Map;

/** A message as it goes over the wire. */
record Outgoing(String url, Map<String, String> headers, String body) {}
