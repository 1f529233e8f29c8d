package io.salesline.platform.inbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One after the other, without a stack that grows with their number: a chain of a thousand links,
 * subscribed at once, overflows it, and Mutiny drops an error of the virtual machine.
 */
final class InTurn {

  private InTurn() {}

  static <T> Uni<Void> each(List<T> items, Function<T, Uni<Void>> work) {
    return Multi.createFrom()
        .iterable(items)
        .onItem()
        .transformToUniAndConcatenate(item -> work.apply(item).replaceWith(true))
        .collect()
        .last()
        .replaceWithVoid();
  }

  /**
   * @param step false when there was nothing left to do
   * @return how often it was true
   */
  static Uni<Integer> count(Supplier<Uni<? extends Boolean>> step) {
    return Multi.createBy()
        .repeating()
        .<Boolean>uni(step)
        .whilst(done -> done)
        .filter(done -> done)
        .collect()
        .with(java.util.stream.Collectors.counting())
        .map(Long::intValue);
  }
}
