package io.salesline.pipeline.process.domain;

/**
 * One thing in which two versions differ.
 *
 * @param element what it is about
 * @param stage to which it belongs
 * @param key of the criterion or item, the target of a skip; null for the stage itself
 * @param field what of it changed; null when all of it was added or removed
 * @param before null when it was added
 * @param after null when it was removed
 */
public record Difference(
    Change change,
    Element element,
    String stage,
    String key,
    String field,
    Object before,
    Object after) {

  public enum Change {
    ADDED,
    REMOVED,
    CHANGED
  }

  public enum Element {
    STAGE,
    SKIP,
    ENTRY_CRITERION,
    EXIT_CRITERION,
    CHECKLIST_ITEM
  }
}
