package io.salesline.pipeline.product;

import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.ProblemDocument;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** Creates and revises products in bulk. */
@ApplicationScoped
class RecordingProducts {

  // There are few products, and codes may move between them: one recording at a time.
  private static final String ONE_RECORDING =
      "select 1 from pg_advisory_xact_lock(hashtextextended('pipeline/record-products', 0))";

  /**
   * @param problems writes a refusal in the reader's language
   */
  Uni<ProductsAnswer> record(
      UnitOfWork unit, List<ProductItem> items, Function<Refusal, ProblemDocument> problems) {
    return unit.session()
        .createNativeQuery(ONE_RECORDING, Integer.class)
        .getSingleResult()
        .chain(
            () ->
                unit.session().createSelectionQuery("from Product", Product.class).getResultList())
        .map(known -> new ProductBatch(unit, known, problems))
        .chain(batch -> batch.record(items));
  }
}
