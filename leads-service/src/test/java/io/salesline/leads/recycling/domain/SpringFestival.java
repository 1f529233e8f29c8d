package io.salesline.leads.recycling.domain;

import io.salesline.platform.testing.TestCalendar;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** That of 2025, as China decreed it. */
public final class SpringFestival {

  /** Days off, those of the weekend among them. */
  public static final Set<LocalDate> FESTIVAL =
      LocalDate.of(2025, 1, 28).datesUntil(LocalDate.of(2025, 2, 5)).collect(Collectors.toSet());

  /** The Sunday before and the Saturday after, which are worked. */
  public static final Set<LocalDate> MAKE_UP =
      Set.of(LocalDate.of(2025, 1, 26), LocalDate.of(2025, 2, 8));

  private SpringFestival() {}

  /** Lets the service hear of it. */
  public static void toldBy(TestCalendar calendar) {
    calendar.tells(
        FESTIVAL.stream().map(LocalDate::toString).toList(),
        MAKE_UP.stream().map(LocalDate::toString).toList());
  }
}
