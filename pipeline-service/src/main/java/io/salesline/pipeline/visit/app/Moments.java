package io.salesline.pipeline.visit.app;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.visit.domain.Moment;
import io.salesline.platform.command.UnitOfWork;

/** Who commands, and when. */
final class Moments {

  private Moments() {}

  static Moment of(UnitOfWork unit) {
    return new Moment(unit.now(), unit.today());
  }

  static MemberId caller(UnitOfWork unit) {
    return new MemberId(unit.caller().memberId());
  }
}
