package io.salesline.goals.organisation.app;

import io.salesline.platform.problem.Refusal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One of many things asked for together: read, or refused already.
 *
 * @param refusal null where it could be read
 */
public record BulkItem<T>(int index, T value, Refusal refusal) {

  public static <S, T> List<BulkItem<T>> read(List<S> sources, Function<S, T> reader) {
    return IntStream.range(0, sources.size())
        .mapToObj(index -> read(index, sources.get(index), reader))
        .toList();
  }

  private static <S, T> BulkItem<T> read(int index, S source, Function<S, T> reader) {
    try {
      return new BulkItem<>(index, reader.apply(source), null);
    } catch (Refusal refusal) {
      return new BulkItem<>(index, null, refusal);
    }
  }

  /** A refusal of one item is its outcome; the others go on. */
  BulkOutcome decide(Function<T, BulkOutcome> decision) {
    if (refusal != null) {
      return BulkOutcome.rejected(index, refusal);
    }
    try {
      return decision.apply(value);
    } catch (Refusal decided) {
      return BulkOutcome.rejected(index, decided);
    }
  }
}
