package io.salesline.pipeline.process.domain;

import io.salesline.platform.problem.Bilingual;

/**
 * Something that must hold of a deal.
 *
 * @param key unique in its version
 * @param expression CEL, see {@link Condition}
 * @param sentence the same for people: what must be the case
 */
public record Criterion(String key, String expression, Bilingual sentence) {}
