package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.domain.Competitors;
import io.salesline.pipeline.opportunity.domain.ForecastCategory;
import io.salesline.pipeline.opportunity.domain.NextStep;
import io.salesline.pipeline.opportunity.domain.Pursuit;

/** What a request changes of how a deal is pursued. */
record AmendedPursuit(AmendRequest request) {

  static final String FORECAST = "forecast_category";
  static final String COMPETITORS = "competitors";
  static final String NEXT_STEP = "next_step";

  Pursuit of(Pursuit before) {
    return new Pursuit(forecast(before), competitors(before), nextStep(before));
  }

  private ForecastCategory forecast(Pursuit before) {
    if (!request.gives(FORECAST)) {
      return before.forecast();
    }
    return request.getForecastCategory() == null
        ? null
        : ForecastCategory.of(request.getForecastCategory()).orElseThrow();
  }

  private Competitors competitors(Pursuit before) {
    return request.gives(COMPETITORS)
        ? CompetitorRequest.competitors(
            AmendRequest.required(COMPETITORS, request.getCompetitors()))
        : before.competitors();
  }

  private NextStep nextStep(Pursuit before) {
    if (!request.gives(NEXT_STEP)) {
      return before.nextStep();
    }
    return request.getNextStep() == null ? null : request.getNextStep().step();
  }
}
