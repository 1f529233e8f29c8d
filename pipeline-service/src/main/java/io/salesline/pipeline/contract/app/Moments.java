package io.salesline.pipeline.contract.app;

import io.salesline.pipeline.contract.domain.Moment;
import io.salesline.pipeline.id.MemberId;
import io.salesline.platform.command.UnitOfWork;

/** Who commands, and when. */
final class Moments {

  private Moments() {}

  static Moment of(UnitOfWork unit) {
    return new Moment(unit.now(), unit.today(), caller(unit));
  }

  static MemberId caller(UnitOfWork unit) {
    return new MemberId(unit.caller().memberId());
  }
}
