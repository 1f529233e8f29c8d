package io.salesline.goals.organisation.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The one organisation of an installation. Every change locks it first, and so changes are one
 * after the other and their versions ascend in the order in which they commit.
 */
@Entity
@Table(name = "organisation")
public class Organisation {

  public static final short ID = 1;

  @Id private short id;
  private long version;

  protected Organisation() {}

  public long version() {
    return version;
  }

  /** Hands out the version of the next event. */
  public long next() {
    return ++version;
  }
}
