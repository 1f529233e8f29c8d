package io.salesline.leads.scoring.app;

import io.salesline.leads.scoring.domain.Calibration;
import io.salesline.leads.scoring.domain.ModelVersion;
import io.salesline.leads.scoring.domain.ScoreModel;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Where the models are kept. There is always one of points, and one in force. */
public interface Models {

  /** The number of the version in force. */
  Uni<Integer> numberInForce();

  /** Fails with a 404 refusal where there is none of that number. */
  Uni<ModelVersion> get(int number);

  /** The points that people set last, in force or not. */
  Uni<ModelVersion> points();

  /**
   * Latest first.
   *
   * @param before where the page before ended
   * @param most at least 1
   */
  Uni<List<ModelVersion>> list(Optional<Integer> before, int most);

  /** One maker of models at a time, until the transaction ends. */
  Uni<Void> lock(UnitOfWork unit);

  /** Its number. */
  Uni<Integer> add(
      UnitOfWork unit, ScoreModel model, Optional<Calibration> calibration, boolean inForce);
}
