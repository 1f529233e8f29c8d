package io.salesline.reporting.flow;

import io.salesline.platform.statistics.Wilson;
import io.salesline.platform.time.Organisation;
import io.salesline.platform.time.Time;
import io.salesline.reporting.answer.DealsLink;
import io.salesline.reporting.answer.Viewer;
import io.salesline.reporting.flow.StageMap.Step;
import io.salesline.reporting.statistics.Survival;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;

/** Tells how deals flow from stage to stage. */
@ApplicationScoped
class Flows {

  private static final double SHARE_UNIT = 10_000;

  private final Pool pool;
  private final Cohorts cohorts;
  private final Time time;
  private final Organisation organisation;

  Flows(Pool pool, Cohorts cohorts, Time time, Organisation organisation) {
    this.pool = pool;
    this.cohorts = cohorts;
    this.time = time;
    this.organisation = organisation;
  }

  Uni<Flow> read(FlowQuestion question, Viewer viewer) {
    Cohort cohort = question.cohort(viewer.ofSums(), time.now(), organisation.zone());
    return StageMap.read(pool).chain(map -> flow(question, cohort, map, viewer));
  }

  private Uni<Flow> flow(FlowQuestion question, Cohort cohort, StageMap map, Viewer viewer) {
    return cohorts.of(cohort).map(found -> flow(question, cohort, map, found, viewer));
  }

  private static Flow flow(
      FlowQuestion question,
      Cohort cohort,
      StageMap map,
      Map<String, Passage> found,
      Viewer viewer) {
    DealsLink link = link(cohort, question.day(viewer.today()));
    return new Flow(
        map.change(),
        question.view().key(),
        cohort.entered().from(),
        cohort.entered().to(),
        cohort.horizon(),
        question.day(viewer.today()),
        map.with(found.keySet()).stream()
            .map(
                step ->
                    stage(
                        step,
                        map,
                        found.getOrDefault(step.stage(), Passage.NONE),
                        question.view(),
                        viewer,
                        link))
            .toList());
  }

  private static Flow.Stage stage(
      Step step, StageMap map, Passage passage, View view, Viewer viewer, DealsLink link) {
    return new Flow.Stage(
        step.stage(),
        map.label(step.stage(), viewer),
        step.next(),
        map.label(step.next(), viewer),
        conversion(passage, view),
        passage.young(),
        passage.untimed(),
        passage.again(),
        dwell(passage.dwell()),
        link.with("entered", step.stage()).textFor(viewer.opensNumbers()));
  }

  private static DealsLink link(Cohort cohort, LocalDate asOf) {
    LocalDate to = cohort.entered().to();
    boolean isPast = !cohort.entered().from().isAfter(asOf);
    return DealsLink.of(cohort.cut())
        .with("entered_from", cohort.entered().from())
        .with("entered_to", isPast && to.isAfter(asOf) ? asOf : to);
  }

  private static Flow.Conversion conversion(Passage passage, View view) {
    long converted = passage.converted(view);
    long entered = passage.entered();
    var bounds = Wilson.of(converted, entered);
    boolean known = entered > 0;
    return new Flow.Conversion(
        entered,
        converted,
        known ? rounded((double) converted / entered) : null,
        known ? rounded(bounds.low()) : null,
        known ? rounded(bounds.high()) : null,
        passage.next(),
        passage.skipped(),
        passage.lost(),
        passage.open());
  }

  private static Double rounded(double share) {
    return Math.round(share * SHARE_UNIT) / SHARE_UNIT;
  }

  private static Flow.Dwell dwell(Survival dwell) {
    return new Flow.Dwell(
        days(dwell.median()), days(dwell.upperQuartile()), dwell.observed(), dwell.ended());
  }

  private static Double days(OptionalLong tenths) {
    return tenths.isPresent() ? tenths.getAsLong() / 10.0 : null;
  }
}
