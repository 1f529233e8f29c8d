package io.salesline.platform.reactive;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One after the other, as a session wants it, without a stack that grows with their number: a chain
 * of a thousand links overflows it, and Mutiny drops an error of the virtual machine. The first
 * that fails ends it.
 */
public final class InTurn {

  private InTurn() {}

  /** Work on each item, in their order. */
  public static <T> Uni<Void> each(Iterable<T> items, Function<? super T, ? extends Uni<?>> work) {
    return Multi.createFrom()
        .iterable(items)
        .onItem()
        .transformToUniAndConcatenate(item -> work.apply(item).replaceWith(true))
        .onItem()
        .ignoreAsUni();
  }

  /** What came of each item, in their order; never null. */
  public static <T, R> Uni<List<R>> all(Iterable<T> items, Function<? super T, Uni<R>> work) {
    return Multi.createFrom()
        .iterable(items)
        .onItem()
        .transformToUniAndConcatenate(work::apply)
        .collect()
        .asList();
  }

  /**
   * A step again and again, while what came of it says that there is more to do. It is done once at
   * least.
   */
  public static <R> Uni<Void> whilst(Predicate<R> more, Supplier<Uni<R>> step) {
    return repeated(more, step).onItem().ignoreAsUni();
  }

  /**
   * @param step false when there was nothing left to do
   * @return how often it was true
   */
  public static Uni<Integer> count(Supplier<Uni<Boolean>> step) {
    return repeated(done -> done, step)
        .filter(done -> done)
        .collect()
        .with(Collectors.counting())
        .map(Long::intValue);
  }

  private static <R> Multi<R> repeated(Predicate<R> more, Supplier<Uni<R>> step) {
    return Multi.createBy().repeating().<R>uni(step::get).whilst(more);
  }
}
