package io.salesline.leads.pool.domain;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How a pool is called. */
@Embeddable
public record PoolNames(
    @Column(name = "name_en") String english, @Column(name = "name_zh") String chinese) {
  public PoolNames {
    requireNonNull(english);
    requireNonNull(chinese);
  }
}
