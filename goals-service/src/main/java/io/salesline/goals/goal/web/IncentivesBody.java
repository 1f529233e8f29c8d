package io.salesline.goals.goal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.goals.goal.domain.Incentives;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What each tier brings; nothing where absent. */
@Schema(name = "Incentives")
@JsonInclude(JsonInclude.Include.NON_NULL)
record IncentivesBody(
    @Valid IncentiveBody commit, @Valid IncentiveBody target, @Valid IncentiveBody stretch) {

  static IncentivesBody of(Incentives incentives) {
    return incentives.equals(Incentives.NONE)
        ? null
        : new IncentivesBody(
            IncentiveBody.of(incentives.commit()),
            IncentiveBody.of(incentives.target()),
            IncentiveBody.of(incentives.stretch()));
  }

  static Incentives incentives(IncentivesBody body) {
    return body == null
        ? Incentives.NONE
        : new Incentives(
            IncentiveBody.incentive(body.commit),
            IncentiveBody.incentive(body.target),
            IncentiveBody.incentive(body.stretch));
  }
}
