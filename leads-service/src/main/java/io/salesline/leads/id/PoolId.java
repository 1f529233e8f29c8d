package io.salesline.leads.id;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Where leads and customers wait that nobody has. */
public record PoolId(UUID value) {

  /** The lead pool (线索池) that every installation begins with. */
  public static final PoolId DEFAULT = new PoolId(NameBased.id("pool", "default"));

  /** The customer pool (公海) that every installation begins with. */
  public static final PoolId CUSTOMERS = new PoolId(NameBased.id("pool", "customers"));

  public PoolId {
    requireNonNull(value);
  }

  /** Null for null. */
  public static PoolId of(UUID value) {
    return value == null ? null : new PoolId(value);
  }

  public static PoolId fresh() {
    return new PoolId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
