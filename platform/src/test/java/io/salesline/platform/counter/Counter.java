package io.salesline.platform.counter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
class Counter {
  @Id UUID id;
  UUID ownerId;
  long total;
  @Version long revision;

  protected Counter() {}

  Counter(UUID id, UUID ownerId) {
    this.id = id;
    this.ownerId = ownerId;
    this.revision = 1;
  }

  void add(long amount) {
    total += amount;
  }
}
