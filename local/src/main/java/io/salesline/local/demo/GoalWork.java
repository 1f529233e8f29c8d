package io.salesline.local.demo;

import io.salesline.local.client.Amount;
import io.salesline.local.client.Paths;
import io.salesline.local.client.Reply;
import io.salesline.local.client.Session;

/** Sets goals. */
final class GoalWork {

  private static final String METRIC = "booked-revenue";

  private final Session director;
  private final Staff staff;

  /**
   * @param director who is nobody's superior in the plan: nobody sets their own goal
   */
  GoalWork(Session director, Staff staff) {
    this.director = director;
    this.staff = staff;
  }

  private record Goal(
      String metric,
      String memberId,
      String unitId,
      String month,
      Amount commit,
      Amount target,
      Amount stretch) {}

  void set(Targets.Target target) throws InterruptedException {
    String scope = target.username() == null ? target.unit() : target.username();
    Goal goal =
        new Goal(
            METRIC,
            target.username() == null ? null : staff.members().get(target.username()),
            target.unit() == null ? null : staff.units().get(target.unit()),
            target.month().toString(),
            target.commit(),
            target.target(),
            target.stretch());
    Reply reply = director.post(Paths.GOALS, goal, "demo/goal/" + scope + "/" + target.month());
    if (!reply.code().equals("goal-exists")) {
      reply.required();
    }
  }
}
