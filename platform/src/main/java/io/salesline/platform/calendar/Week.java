package io.salesline.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;

/** Which days of a week are worked where nothing is decreed otherwise. */
public sealed interface Week {

  boolean works(LocalDate day);

  /** As it is stored, published and sent. */
  String key();

  /** 双休: Monday to Friday. */
  record FiveDays() implements Week {
    static final String KEY = "five-day";

    @Override
    public boolean works(LocalDate day) {
      return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    @Override
    public String key() {
      return KEY;
    }
  }

  /** 单休: Monday to Saturday. */
  record SixDays() implements Week {
    static final String KEY = "six-day";

    @Override
    public boolean works(LocalDate day) {
      return day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    @Override
    public String key() {
      return KEY;
    }
  }

  /**
   * 大小周: weeks of six and of five days in turn.
   *
   * @param sixDayWeek a day of a week of six days; from its week they alternate, both ways
   */
  record Alternating(LocalDate sixDayWeek) implements Week {
    static final String KEY = "alternating";

    @Override
    public boolean works(LocalDate day) {
      long weeks = ChronoUnit.WEEKS.between(monday(sixDayWeek), monday(day));
      return (weeks % 2 == 0 ? new SixDays() : new FiveDays()).works(day);
    }

    @Override
    public String key() {
      return KEY;
    }

    private static LocalDate monday(LocalDate day) {
      return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
  }

  /**
   * The week of that key.
   *
   * @param sixDayWeek null unless weeks alternate
   * @throws IllegalArgumentException for another key
   * @throws NullPointerException for weeks that alternate from no day
   */
  static Week of(String key, LocalDate sixDayWeek) {
    return switch (key) {
      case FiveDays.KEY -> new FiveDays();
      case SixDays.KEY -> new SixDays();
      case Alternating.KEY -> new Alternating(Objects.requireNonNull(sixDayWeek));
      default -> throw new IllegalArgumentException("no such week: " + key);
    };
  }
}
