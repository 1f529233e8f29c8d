package io.salesline.leads.scoring.app;

import io.salesline.leads.scoring.domain.Ending;
import io.salesline.leads.scoring.domain.Outcome;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;

/** What became of leads. */
public interface History {

  int FOLDS = 5;

  /**
   * The newest leads of which it is known whether they came to that outcome. A duplicate is none:
   * what became of the lead that it repeats says what such leads are worth.
   */
  Uni<List<Ending>> endings(Outcome predicts, int most);

  /**
   * Whether it is time to look at history again: true for one asker only, who is to say so when it
   * is done. If they never do, it is somebody's turn again after the patience.
   */
  Uni<Boolean> takeTurn(Duration patience);

  /** It is done; the next turn comes after that long. */
  Uni<Void> turnDone(Duration next);
}
