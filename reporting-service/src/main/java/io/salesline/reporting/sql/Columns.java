package io.salesline.reporting.sql;

import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Rows turned into one array a column, for {@code select … from unnest($1, $2, …)}. */
public final class Columns<R> {

  private final Collection<R> rows;
  private final List<Object> arrays = new ArrayList<>();

  public Columns(Collection<R> rows) {
    this.rows = rows;
  }

  public Columns<R> uuid(Function<R, UUID> value) {
    return column(value, UUID[]::new);
  }

  public Columns<R> text(Function<R, String> value) {
    return column(value, String[]::new);
  }

  public Columns<R> bigint(Function<R, Long> value) {
    return column(value, Long[]::new);
  }

  public Columns<R> integer(Function<R, Integer> value) {
    return column(value, Integer[]::new);
  }

  public Columns<R> bool(Function<R, Boolean> value) {
    return column(value, Boolean[]::new);
  }

  public Columns<R> date(Function<R, LocalDate> value) {
    return column(value, LocalDate[]::new);
  }

  public Columns<R> timestamp(Function<R, Instant> value) {
    return column(row -> inUtc(value.apply(row)), OffsetDateTime[]::new);
  }

  /** Exact decimals; cast the parameter {@code ::text[]::numeric[]}. */
  public Columns<R> numeric(Function<R, BigDecimal> value) {
    return column(row -> plain(value.apply(row)), String[]::new);
  }

  public Tuple tuple() {
    return Tuple.from(arrays);
  }

  private <T> Columns<R> column(Function<R, T> value, IntFunction<T[]> array) {
    arrays.add(rows.stream().map(value).toArray(array));
    return this;
  }

  private static OffsetDateTime inUtc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static String plain(BigDecimal amount) {
    return amount == null ? null : amount.toPlainString();
  }
}
