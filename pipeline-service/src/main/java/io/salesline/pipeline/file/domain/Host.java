package io.salesline.pipeline.file.domain;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * The record that a file hangs on.
 *
 * @param type such as {@code opportunity}
 */
@Embeddable
public record Host(
    @Column(name = "host_type", updatable = false) String type,
    @Column(name = "host_id", updatable = false) UUID id) {

  public Host {
    requireNonNull(type);
    requireNonNull(id);
  }
}
