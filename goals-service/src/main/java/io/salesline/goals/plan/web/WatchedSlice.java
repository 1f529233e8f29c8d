package io.salesline.goals.plan.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesline.goals.plan.app.PlanProgress;
import io.salesline.goals.plan.app.ReadingPlanProgress;
import io.salesline.platform.access.Caller;
import io.salesline.platform.access.Scope;
import io.salesline.platform.live.LiveView;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** A slice of a plan that somebody watches, read as what they may see now. */
record WatchedSlice(
    UUID plan, SliceOfPlan slice, ReadingPlanProgress reading, Time time, ObjectMapper json)
    implements LiveView {

  @Override
  public String name() {
    return "progress";
  }

  @Override
  public Uni<String> state(Caller caller) {
    return reading
        .read(Scope.ofAggregates(caller, time.today()), slice.of(plan, time.today()))
        .map(this::written);
  }

  private String written(PlanProgress progress) {
    try {
      return json.writeValueAsString(PlanProgressView.of(progress));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("progress cannot be written as JSON", e);
    }
  }
}
