package io.salesline.leads.assignment.domain;

import io.salesline.leads.id.MemberId;

/**
 * Somebody who can be given a lead now.
 *
 * @param weight 1 to 1,000
 * @param capacity as many open leads as they take; zero where nobody has said
 * @param open open leads they have; zero where neither strategy nor capacity asks
 */
public record Candidate(MemberId member, int weight, int capacity, long open) {

  public boolean hasRoom() {
    return capacity == 0 || open < capacity;
  }

  /**
   * The same who may be given no more than this.
   *
   * @param room above zero
   */
  public Candidate within(long room) {
    long most = capacity == 0 ? open + room : Math.min(capacity, open + room);
    return new Candidate(member, weight, Math.toIntExact(most), open);
  }

  public Candidate with(long openNow) {
    return new Candidate(member, weight, capacity, openNow);
  }
}
