package io.salesline.leads.effort.domain;

/**
 * What was done with customers in some days.
 *
 * @param visits made
 * @param activities calls, meetings and tasks that are done
 * @param minutes for which the visits among them were scheduled; of activities nobody knows
 */
public record Spent(long visits, long activities, long minutes) {

  public static final Spent NOTHING = new Spent(0, 0, 0);

  /** By what effort is compared: each visit and each activity counts as one. */
  public long contacts() {
    return visits + activities;
  }

  public Spent plus(Spent more) {
    return new Spent(visits + more.visits, activities + more.activities, minutes + more.minutes);
  }
}
