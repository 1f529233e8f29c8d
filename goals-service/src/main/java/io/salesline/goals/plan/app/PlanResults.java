package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.Breakdown;
import io.salesline.goals.plan.domain.Plan;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

/**
 * What counts for a plan. Whose it is, is what each event said; the unit is that to which they
 * belonged on the business day. The segment is the first of the plan that takes it in; customers by
 * the class that they have now.
 */
public interface PlanResults {

  /**
   * What is summed up.
   *
   * @param node of the plan: a person there, or a unit with all beneath; the company earns all
   * @param segments by their numbers
   * @param last included; the day before {@code first} for nothing
   */
  record Slice(Plan plan, int node, SortedSet<Integer> segments, LocalDate first, LocalDate last) {

    public boolean isOfAllSegments() {
      return segments.size() == plan.segments().size();
    }
  }

  /**
   * @param amount in the organisation's currency
   * @param entries how many it is of
   */
  record Sum(BigDecimal amount, long entries) {

    public static final Sum NOTHING = new Sum(BigDecimal.ZERO, 0);

    public Sum plus(Sum other) {
      return new Sum(amount.add(other.amount), entries + other.entries);
    }
  }

  /** An entry behind a number. */
  record Counted(
      UUID subject,
      UUID owner,
      LocalDate day,
      UUID product,
      UUID customer,
      BigDecimal amount,
      UUID event) {}

  /** The place after which a list goes on. */
  record After(LocalDate day, UUID subject, UUID owner) {}

  /**
   * By what a slice is taken apart: by the day for periods, by the id of the unit or person
   * directly beneath for places, by the number of the segment.
   */
  Uni<Map<String, Sum>> by(Breakdown by, Slice slice);

  /** The entries behind a slice, in order of their day; at most {@code most}. */
  Uni<List<Counted>> entries(Slice slice, Optional<After> after, int most);
}
