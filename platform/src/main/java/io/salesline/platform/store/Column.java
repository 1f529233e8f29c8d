package io.salesline.platform.store;

import jakarta.persistence.AttributeConverter;
import java.util.function.Function;

/**
 * How a value of the domain stands in a column, such as an id as uuid or a key as text. Each value
 * has a converter of its own, which says no more than its two ways.
 *
 * @param <V> the value
 * @param <C> what the column holds
 */
public abstract class Column<V, C> implements AttributeConverter<V, C> {

  private final Function<V, C> write;
  private final Function<C, V> read;

  /** Neither way is asked about null, which stays null. */
  protected Column(Function<V, C> write, Function<C, V> read) {
    this.write = write;
    this.read = read;
  }

  @Override
  public C convertToDatabaseColumn(V value) {
    return value == null ? null : write.apply(value);
  }

  @Override
  public V convertToEntityAttribute(C column) {
    return column == null ? null : read.apply(column);
  }
}
