package io.salesline.goals.plan.domain;

import java.util.List;

/** An edit that its locks make impossible. Nothing changed. */
public final class LockedCells extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Lock> blocking;
  private final long locked;

  LockedCells(List<Lock> blocking, long locked) {
    super("locked: " + locked, null, false, false);
    this.blocking = blocking;
    this.locked = locked;
  }

  /** The locks that share a leaf with the cell. */
  public List<Lock> blocking() {
    return blocking;
  }

  /** What the locked leaves of the cell have together, in minor units. */
  public long locked() {
    return locked;
  }
}
