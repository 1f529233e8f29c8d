package io.salesline.reporting.board;

import io.salesline.reporting.answer.Viewer;
import io.salesline.reporting.question.Parameters;
import io.salesline.reporting.stream.LiveQuestion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Function;

/** The board, watched. */
@ApplicationScoped
class LiveBoard implements LiveQuestion {

  private final Boards boards;

  LiveBoard(Boards boards) {
    this.boards = boards;
  }

  @Override
  public String name() {
    return "board";
  }

  @Override
  public Set<String> parameters() {
    return BoardQuestion.PARAMETERS;
  }

  @Override
  public Function<Viewer, Uni<?>> asked(Parameters parameters) {
    var question = BoardQuestion.of(parameters);
    return viewer -> boards.read(question, viewer);
  }
}
