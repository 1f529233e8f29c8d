package io.salesline.goals.organisation.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The tenures of one person (where they belonged) or of one unit (who managed it), which never
 * overlap. A change takes effect on its day and lasts until the next one recorded: what was earned
 * before stays where it was earned, and a change already planned for later still comes.
 */
public final class Timeline<T extends Tenure> {

  private final List<T> tenures;

  private Timeline(List<T> tenures) {
    this.tenures = tenures;
  }

  public static <T extends Tenure> Timeline<T> of(List<T> tenures) {
    return new Timeline<>(
        tenures.stream().sorted(Comparator.comparing(tenure -> tenure.period().from())).toList());
  }

  public Optional<T> on(LocalDate day) {
    return tenures.stream().filter(tenure -> tenure.period().covers(day)).findFirst();
  }

  /**
   * Lets another holder take over on a day.
   *
   * @param opening makes the new tenure for the days that it gets
   * @param correction gives the new holder to a tenure that starts on that very day
   */
  public Takeover<T> takeOver(LocalDate day, Function<Period, T> opening, Consumer<T> correction) {
    Optional<T> present = on(day);
    if (present.isEmpty()) {
      return Takeover.opened(opening.apply(new Period(day, nextAfter(day))));
    }
    T current = present.get();
    if (current.period().from().equals(day)) {
      correction.accept(current);
      return Takeover.corrected(current);
    }
    var rest = new Period(day, current.period().to());
    current.endBefore(day);
    return Takeover.succeeded(current, opening.apply(rest));
  }

  private LocalDate nextAfter(LocalDate day) {
    return tenures.stream()
        .map(tenure -> tenure.period().from())
        .filter(day::isBefore)
        .findFirst()
        .orElse(null);
  }
}
