package io.salesline.leads.abc.domain;

import io.salesline.leads.id.CustomerClass;
import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How customers are classified. Who is among those that bring the first {@code valueCut} percent of
 * the current value is A, though the one that passes the cut is still among them; of the others,
 * who is among those that hold the first {@code potentialCut} percent of the potential is B; the
 * rest is C. Who never bought is judged by potential alone.
 *
 * <p>A class once had is not lost for a trifle: it ends {@code margin} percentage points beyond the
 * cut and begins as much before it, and lasts at least {@code minimumStay} days.
 */
@Embeddable
public record AbcRules(
    Basis basis,
    @Column(name = "value_cut") BigDecimal valueCut,
    @Column(name = "potential_cut") BigDecimal potentialCut,
    BigDecimal margin,
    @Column(name = "minimum_stay") int minimumStay) {

  public static final AbcRules USUAL =
      new AbcRules(Basis.AUTO, new BigDecimal(80), new BigDecimal(95), new BigDecimal(2), 30);

  /**
   * @throws Refusal 422 where a margin reaches over 0 or 100 percent
   */
  public AbcRules checked() {
    requireWithin("value_cut", valueCut);
    requireWithin("potential_cut", potentialCut);
    return this;
  }

  private void requireWithin(String field, BigDecimal cut) {
    boolean within =
        cut.compareTo(margin) > 0 && cut.add(margin).compareTo(new BigDecimal(100)) <= 0;
    if (!within) {
      throw Refusal.field(field, "cut-without-room", "margin", margin);
    }
  }

  /**
   * @param had the class until now; null for none, or when it is not to be held on to
   */
  Stand judge(Figures figures, Stand had) {
    Stand held = had == null || had.prospect().equals(figures.bought()) ? null : had;
    Stand judged = stand(figures, held);
    boolean stays = held != null && (isSame(judged, held) || isTooSoon(held, figures.asOf()));
    return stays ? held : judged;
  }

  private static boolean isSame(Stand judged, Stand held) {
    return judged.customerClass() == held.customerClass();
  }

  private boolean isTooSoon(Stand held, LocalDate day) {
    return day.isBefore(held.sinceDay().plusDays(minimumStay));
  }

  private Stand stand(Figures figures, Stand held) {
    boolean prospect = !figures.bought();
    if (!prospect && figures.shareOfValue().isAmongFirst(valueCutFor(held))) {
      return new Stand(CustomerClass.A, false, Reason.CURRENT_VALUE, figures.asOf());
    }
    return figures.shareOfPotential().isAmongFirst(potentialCutFor(held))
        ? new Stand(CustomerClass.B, prospect, Reason.POTENTIAL, figures.asOf())
        : new Stand(CustomerClass.C, prospect, Reason.NEITHER, figures.asOf());
  }

  private BigDecimal valueCutFor(Stand held) {
    if (held == null) {
      return valueCut;
    }
    return held.customerClass() == CustomerClass.A
        ? valueCut.add(margin)
        : valueCut.subtract(margin);
  }

  /** Who was A until now was not judged by potential, and so has nothing to hold on to. */
  private BigDecimal potentialCutFor(Stand held) {
    if (held == null) {
      return potentialCut;
    }
    return switch (held.customerClass()) {
      case A -> potentialCut;
      case B -> potentialCut.add(margin);
      case C -> potentialCut.subtract(margin);
    };
  }
}
