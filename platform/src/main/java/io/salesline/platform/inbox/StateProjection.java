package io.salesline.platform.inbox;

/** Folds a topic of last states into rows that hold the revision: a replay changes nothing. */
public interface StateProjection extends Projection {

  @Override
  default boolean keepsRevisions() {
    return true;
  }
}
