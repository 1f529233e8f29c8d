package io.salesline.reporting.view;

import io.quarkus.arc.All;
import io.salesline.platform.problem.Refusal;
import io.salesline.reporting.question.Parameters;
import io.salesline.reporting.stream.LiveQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;

/** The boards that can be kept: whatever can be watched live. */
@ApplicationScoped
class Boards {

  private final List<LiveQuestion> questions;

  Boards(@All List<LiveQuestion> questions) {
    this.questions = questions;
  }

  /**
   * @throws Refusal 422 {@code board-unknown}, {@code days-twice}, {@code days-not-taken}; 400 as
   *     the board itself refuses
   */
  void require(SavedView view) {
    LiveQuestion board = named(view.board());
    var values = new HashMap<String, List<String>>();
    view.parameters().forEach((name, value) -> values.put(name, List.of(value)));
    boolean dated = values.containsKey("from") || values.containsKey("to");
    if (view.days().isPresent() && dated) {
      throw Refusal.field("days", "days-twice");
    }
    if (view.days().isPresent() && !board.parameters().contains("from")) {
      throw Refusal.field("days", "days-not-taken", "board", board.name());
    }
    var unused = board.asked(new Parameters(values, board.parameters()));
  }

  private LiveQuestion named(String name) {
    return questions.stream()
        .filter(question -> question.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Refusal.field("board", "board-unknown", "known", names()));
  }

  private String names() {
    return String.join(", ", questions.stream().map(LiveQuestion::name).sorted().toList());
  }
}
