package io.salesline.pipeline.opportunity.app;

import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Moves many deals, each of them as if it were asked for alone. */
@ApplicationScoped
public class MovingInBulk {

  private final MovingOpportunity moving;

  MovingInBulk(MovingOpportunity moving) {
    this.moving = moving;
  }

  /** What became of one move: the deal as it is now, or why it was refused. */
  public sealed interface Outcome {

    record Done(MoveOutcome outcome) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
  }

  /**
   * What is asked for.
   *
   * @param deal orders the moves
   * @param command may throw a refusal: what cannot be read is refused like the rest
   */
  public record Asked(String deal, Supplier<TransitionCommand> command) {}

  private record Numbered(int index, Asked asked) {}

  private record Answered(int index, Outcome outcome) {}

  /**
   * @return one outcome a move, in their order
   */
  public Uni<List<Outcome>> move(UnitOfWork unit, List<Asked> moves) {
    // Deals are locked in one order everywhere, so that two bulks do not wait for each other.
    List<Numbered> ordered =
        IntStream.range(0, moves.size())
            .mapToObj(index -> new Numbered(index, moves.get(index)))
            .sorted(Comparator.comparing(numbered -> numbered.asked().deal()))
            .toList();
    return InTurn.all(ordered, numbered -> move(unit, numbered)).map(MovingInBulk::inOrder);
  }

  private Uni<Answered> move(UnitOfWork unit, Numbered numbered) {
    return Uni.createFrom()
        .deferred(() -> moving.move(unit, numbered.asked().command().get()))
        .map(outcome -> (Outcome) new Outcome.Done(outcome))
        .onFailure(Refusal.class)
        .recoverWithItem(refusal -> new Outcome.Refused((Refusal) refusal))
        .map(outcome -> new Answered(numbered.index(), outcome));
  }

  private static List<Outcome> inOrder(List<Answered> answered) {
    return answered.stream()
        .sorted(Comparator.comparingInt(Answered::index))
        .map(Answered::outcome)
        .toList();
  }
}
