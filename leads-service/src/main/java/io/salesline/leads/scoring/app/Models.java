package io.salesline.leads.scoring.app;

import io.salesline.leads.scoring.domain.ModelVersion;
import io.salesline.leads.scoring.domain.Outcome;
import io.salesline.leads.scoring.domain.ScoreModel.Points;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the models are kept. There is always one of points, and one in force for each outcome. */
public interface Models {

  /** The number of the version by which leads are scored: that of the outcome in the settings. */
  Uni<Integer> numberScoredBy();

  /** The versions in force; points where history is thin. */
  Uni<Map<Outcome, ModelVersion>> inForce();

  /** Fails with a 404 refusal where there is none of that number. */
  Uni<ModelVersion> get(int number);

  /** The points that people set last, in force or not. */
  Uni<ModelVersion> points();

  /**
   * Latest first.
   *
   * @param predicts only those that were learned for it; empty for all, points among them
   * @param before where the page before ended
   * @param most at least 1
   */
  Uni<List<ModelVersion>> list(Optional<Outcome> predicts, Optional<Integer> before, int most);

  /** One maker of models at a time, until the transaction ends. */
  Uni<Void> lock(UnitOfWork unit);

  /**
   * @param inForce the outcomes for which it comes into force
   * @return its number
   */
  Uni<Integer> add(UnitOfWork unit, Points points, Set<Outcome> inForce);

  /**
   * @param inForce whether it comes into force for its outcome
   * @return its number
   */
  Uni<Integer> add(UnitOfWork unit, Lesson lesson, boolean inForce);
}
