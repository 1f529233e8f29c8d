package io.salesline.pipeline.process.domain;

import io.salesline.platform.problem.Bilingual;

/**
 * Something to find out or to do while a deal is in a stage.
 *
 * @param key unique in its version; answers are kept under it
 * @param required a deal does not leave the stage forward without an answer
 * @param template what to ask or to write, and how
 */
public record ChecklistItem(
    String key, ItemKind kind, boolean required, Bilingual label, Bilingual template) {}
