package io.salesline.pipeline.proposal.app;

import io.salesline.pipeline.proposal.domain.Moment;
import io.salesline.platform.command.UnitOfWork;

/** The time of a command. */
final class Moments {

  private Moments() {}

  static Moment of(UnitOfWork unit) {
    return new Moment(unit.now(), unit.today());
  }
}
