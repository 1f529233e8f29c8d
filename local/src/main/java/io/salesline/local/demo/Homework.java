package io.salesline.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.local.client.Session;

/** What a seller does before a deal may go on: answers all that the process asks of it. */
final class Homework {

  private static final String NEVER_ANSWERED = "\"0\"";

  private final Session seller;
  private final Company.Person person;
  private final Answers answers;

  Homework(Session seller, Company.Person person, Answers answers) {
    this.seller = seller;
    this.person = person;
    this.answers = answers;
  }

  private record Given(String answer) {}

  /**
   * Leaves it to the move to say what cannot be had.
   *
   * @param deal its path
   * @param to the stage, or {@code won}
   */
  void prepare(String key, String deal, String to) throws InterruptedException {
    Awaited.until(lacks -> !lacks, () -> lacksNews(key, deal, to));
  }

  /** Whether it lacks what no answer gives: news of its customer comes a moment after the deal. */
  private boolean lacksNews(String key, String deal, String to) throws InterruptedException {
    boolean lacks = false;
    for (JsonNode unmet : unmet(deal, to)) {
      if (unmet.path("kind").asText().equals("checklist")) {
        answer(key, deal, unmet.path("key").asText());
      } else {
        lacks = true;
      }
    }
    return lacks;
  }

  private JsonNode unmet(String deal, String to) throws InterruptedException {
    JsonNode moves = seller.get(deal + "/transitions").required().path("items");
    for (JsonNode move : moves) {
      if (move.path("to").asText().equals(to)) {
        return move.path("unmet");
      }
    }
    return moves.path(moves.size());
  }

  private void answer(String key, String deal, String item) throws InterruptedException {
    Given given = new Given(answers.to(item, key, person));
    String name = "demo/" + key + "/answer/" + item;
    seller.put(deal + "/checklist/" + item, given, NEVER_ANSWERED, name).required();
  }
}
