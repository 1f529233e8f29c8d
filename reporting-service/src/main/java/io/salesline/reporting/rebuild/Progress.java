package io.salesline.reporting.rebuild;

/** Hears how far a rebuild is. */
public interface Progress {

  /** So many events of deals were read. */
  void read(long events);

  void reached(Step step);

  /** What comes after reading. */
  enum Step {
    /** Facts are made of the events, and rollups of the facts. */
    SORTING,
    INDEXING,
    /** What came meanwhile is followed, and the tables change places. */
    SWAPPING,
    DONE
  }
}
