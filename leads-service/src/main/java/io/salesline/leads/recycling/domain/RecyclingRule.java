package io.salesline.leads.recycling.domain;

import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.PoolId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a pool's leads or customers are recycled for, and after how many working days. */
public record RecyclingRule(UUID id, long revision, Subject subject, Terms terms) {

  /**
   * What the rule is about; it stays so.
   *
   * @param pool the one from which it was claimed
   * @param level only customers of this class; empty for those of whose class the pool has no other
   *     rule for that reason
   */
  public record Subject(
      RecordKind kind, PoolId pool, RecyclingReason reason, Optional<CustomerClass> level) {}

  /**
   * What administrators may change about it.
   *
   * @param workingDays above zero; the day on which counting begins is none of them
   * @param destination where it goes; empty for the pool from which it came
   * @param remindDays so many working days before, its owner is reminded; each above zero
   */
  public record Terms(
      int workingDays, Optional<PoolId> destination, Sparing sparing, List<Integer> remindDays) {

    /** Where nobody has said otherwise. */
    public static final List<Integer> SHIPPED_REMINDERS = List.of(7, 3, 1);

    public Terms {
      remindDays = remindDays.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }
  }

  public RecyclingRule changed(Terms changed) {
    return new RecyclingRule(id, revision + 1, subject, changed);
  }

  public PoolId pool() {
    return subject.pool();
  }

  public RecyclingReason reason() {
    return subject.reason();
  }

  public int workingDays() {
    return terms.workingDays();
  }
}
