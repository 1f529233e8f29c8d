package io.salesline.leads.response.app;

import io.salesline.leads.id.ResponseId;
import io.salesline.leads.response.domain.EscalationStep;
import io.salesline.leads.response.domain.ResponseOutcome;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Where first responses are kept. Each call is one statement, however many leads it is about; those
 * who call hold the leads' locks.
 */
public interface Responses {

  /** Somebody has come to have a lead. */
  Uni<Void> begin(UnitOfWork unit, List<Begun> begun);

  /**
   * They have turned to it; only the first time counts.
   *
   * @return those for which it was the first time
   */
  Uni<List<Ended>> answer(UnitOfWork unit, List<Answered> answered);

  /**
   * They no longer have it. Whoever has not turned to it by then has missed it, if it was due.
   *
   * @return those of whom a response was still waited for
   */
  Uni<List<Ended>> leave(UnitOfWork unit, List<Left> left);

  /**
   * @param source null where unknown
   * @param score 0 to 100; null where the lead has not been scored
   * @param allowedMinutes of working time
   * @param steps when each step of the escalation is taken, unless they turn to it; without those
   *     that are never taken
   */
  record Begun(
      ResponseId id,
      Tenancy tenancy,
      String source,
      Integer score,
      long allowedMinutes,
      Instant dueAt,
      Map<EscalationStep, Instant> steps) {}

  /**
   * @param workedSeconds of working time since they have had it
   */
  record Answered(Tenancy tenancy, Instant at, long workedSeconds) {}

  record Left(Tenancy tenancy, Instant at) {}

  /**
   * @param workedSeconds null where they never turned to it
   */
  record Ended(ResponseOutcome outcome, Long workedSeconds) {}
}
