package io.salesline.goals.goal.domain;

/** What a look finds of a goal's pace that was not told. */
enum PaceNews {
  NONE,
  OFF_PACE,
  BACK
}
