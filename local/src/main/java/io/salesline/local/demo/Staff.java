package io.salesline.local.demo;

import java.util.Map;

/**
 * The organisation as it is there now.
 *
 * @param units id by external id; the company's under {@link Company#TOP}
 * @param members id by username
 */
record Staff(Map<String, String> units, Map<String, String> members) {}
