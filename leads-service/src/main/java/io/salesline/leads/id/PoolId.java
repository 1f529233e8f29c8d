package io.salesline.leads.id;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Where leads wait that nobody has yet. */
public record PoolId(UUID value) {

  /** The pool that every installation begins with. */
  public static final PoolId DEFAULT = new PoolId(NameBased.id("pool", "default"));

  public PoolId {
    requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
