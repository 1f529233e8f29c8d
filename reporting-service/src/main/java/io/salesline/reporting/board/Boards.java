package io.salesline.reporting.board;

import io.salesline.platform.web.Page;
import io.salesline.reporting.answer.Amounts;
import io.salesline.reporting.answer.DealsLink;
import io.salesline.reporting.answer.Viewer;
import io.salesline.reporting.deal.DealItem;
import io.salesline.reporting.deal.Deals;
import io.salesline.reporting.deal.StandingQuestion;
import io.salesline.reporting.funnel.Funnel;
import io.salesline.reporting.funnel.Funnels;
import io.salesline.reporting.question.Cut;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Reads boards: the sums from the rollups, the cards from an index of what stands. */
@ApplicationScoped
class Boards {

  /** Sums and cards are two statements; both see the same state. */
  private static final String ONE_MOMENT =
      "set transaction isolation level repeatable read, read only";

  private static final Page<DealItem> EMPTY = new Page<>(List.of(), null);

  private final Pool pool;
  private final Funnels funnels;
  private final Deals deals;
  private final Amounts amounts;

  Boards(Pool pool, Funnels funnels, Deals deals, Amounts amounts) {
    this.pool = pool;
    this.funnels = funnels;
    this.deals = deals;
    this.amounts = amounts;
  }

  /** Fails with 403 for whoever reads sums and no deals. */
  Uni<Board> read(BoardQuestion question, Viewer viewer) {
    viewer.requireDeals();
    Cut cut = question.cut(viewer.ofDeals());
    return pool.withTransaction(transaction -> read(transaction, question, cut, viewer));
  }

  private Uni<Board> read(
      SqlConnection transaction, BoardQuestion question, Cut cut, Viewer viewer) {
    return transaction
        .query(ONE_MOMENT)
        .execute()
        .chain(() -> funnels.standing(transaction, cut, viewer))
        .chain(standing -> fill(transaction, standing, question, cut, viewer));
  }

  private Uni<Board> fill(
      SqlConnection transaction,
      Funnels.Standing standing,
      BoardQuestion question,
      Cut cut,
      Viewer viewer) {
    List<String> stages = standing.stages().stream().map(Funnel.Stage::stage).toList();
    return deals
        .standing(
            transaction,
            new StandingQuestion(cut, stages, question.sort(), question.cards()),
            viewer)
        .map(cards -> board(standing, cards, question, cut));
  }

  private Board board(
      Funnels.Standing standing,
      Map<String, Page<DealItem>> cards,
      BoardQuestion question,
      Cut cut) {
    DealsLink link = DealsLink.of(cut).with("sort", question.sort());
    return new Board(
        standing.change(),
        Amounts.BASIS,
        amounts.currency(),
        question.sort(),
        standing.stages().stream()
            .map(stage -> column(stage, cards.getOrDefault(stage.stage(), EMPTY), link))
            .toList());
  }

  private static Board.Column column(Funnel.Stage stage, Page<DealItem> cards, DealsLink link) {
    return new Board.Column(
        stage.stage(),
        stage.label(),
        stage.count(),
        stage.customers(),
        stage.amount(),
        stage.weighted(),
        cards.items(),
        link.with("stage", stage.stage()).toString(),
        cards.next());
  }
}
