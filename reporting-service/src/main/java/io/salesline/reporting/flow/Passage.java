package io.salesline.reporting.flow;

import io.salesline.reporting.statistics.Survival;
import io.salesline.reporting.statistics.Survival.Observation;
import java.util.List;

/**
 * What became of those that first entered a stage. Of the {@code entered}, each is in one of four:
 * it went on to the next stage, skipped it, was lost before either, or did none of these within the
 * horizon.
 *
 * @param entered those old enough to have had the horizon
 * @param next how many of them entered the next stage within it
 * @param beyond how many entered the next stage or a later one
 * @param lost how many were lost and had not gone on
 * @param young those who have not had the horizon yet; counted nowhere else but in the stays
 * @param again entries by deals that had been in the stage before
 * @param untimed first entries whose moment is not told
 * @param stays how long all that entered stayed, in tenths of a day
 */
record Passage(
    long entered,
    long next,
    long beyond,
    long lost,
    long young,
    long again,
    long untimed,
    List<Observation> stays) {

  static final Passage NONE = new Passage(0, 0, 0, 0, 0, 0, 0, List.of());

  long converted(View view) {
    return view == View.EVERY ? next : beyond;
  }

  long skipped() {
    return beyond - next;
  }

  long open() {
    return entered - beyond - lost;
  }

  Survival dwell() {
    return Survival.of(stays);
  }
}
