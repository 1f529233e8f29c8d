package io.salesline.leads.pool.domain;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * By what a pool is known; it stays so.
 *
 * @param key names it among those of its kind
 */
@Embeddable
public record PoolName(
    @Column(updatable = false) PoolKind kind,
    @Column(name = "pool_key", updatable = false) String key) {
  public PoolName {
    requireNonNull(kind);
    requireNonNull(key);
  }
}
