package io.salesline.reporting.sql;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/**
 * The values of a query that is put together from parts: each part adds its own and gets its place.
 */
public final class Bindings {

  private final List<Object> values = new ArrayList<>();

  /** Adds a value and returns its placeholder, such as {@code $3}. */
  public String add(Object value) {
    values.add(value);
    return "$" + values.size();
  }

  public Tuple tuple() {
    return Tuple.from(values);
  }
}
