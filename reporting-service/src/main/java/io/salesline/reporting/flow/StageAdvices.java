package io.salesline.reporting.flow;

import io.salesline.platform.time.Organisation;
import io.salesline.platform.time.Time;
import io.salesline.reporting.answer.Amounts;
import io.salesline.reporting.answer.Viewer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Gathers what is known of the stages and says which one to work on. */
@ApplicationScoped
class StageAdvices {

  private static final double SHARE_UNIT = 10_000;

  private final Pool pool;
  private final Cohorts cohorts;
  private final AdviceSentences sentences;
  private final Amounts amounts;
  private final Time time;
  private final Organisation organisation;

  StageAdvices(
      Pool pool,
      Cohorts cohorts,
      AdviceSentences sentences,
      Amounts amounts,
      Time time,
      Organisation organisation) {
    this.pool = pool;
    this.cohorts = cohorts;
    this.sentences = sentences;
    this.amounts = amounts;
    this.time = time;
    this.organisation = organisation;
  }

  Uni<StageAdvice> read(FlowQuestion question, Viewer viewer) {
    Cohort cohort = question.cohort(viewer.ofSums(), time.now(), organisation.zone());
    return StageMap.read(pool).chain(map -> answer(question, cohort, map, viewer));
  }

  private Uni<StageAdvice> answer(
      FlowQuestion question, Cohort cohort, StageMap map, Viewer viewer) {
    return known(cohort)
        .map(known -> answer(question, cohort, map, Advice.of(known.evidence(map)), viewer));
  }

  private Uni<Known> known(Cohort cohort) {
    return cohorts
        .of(cohort)
        .map(Known::ofNow)
        .chain(known -> cohorts.revenue(cohort).map(known::withRevenue))
        .chain(known -> cohorts.by(Key.QUARTER, cohort).map(known::withQuarters))
        .chain(known -> cohorts.by(Key.OWNER, cohort).map(known::withPeople));
  }

  private StageAdvice answer(
      FlowQuestion question, Cohort cohort, StageMap map, Advice advice, Viewer viewer) {
    return new StageAdvice(
        map.change(),
        verdict(advice),
        sentences.of(advice, map, cohort, viewer),
        cohort.entered().from(),
        cohort.entered().to(),
        cohort.horizon(),
        question.day(viewer.today()),
        Amounts.BASIS,
        amounts.currency(),
        advice.levers().stream().map(lever -> item(lever, map, viewer)).toList());
  }

  private static String verdict(Advice advice) {
    if (!advice.levers().isEmpty()) {
      return "act";
    }
    return advice.suffices() ? "nothing-stands-out" : "insufficient-data";
  }

  private StageAdvice.Item item(Lever lever, StageMap map, Viewer viewer) {
    return new StageAdvice.Item(
        lever.stage(),
        map.label(lever.stage(), viewer),
        lever.kind().name().toLowerCase(Locale.ROOT),
        figure(lever.kind(), lever.now()),
        figure(lever.kind(), lever.best()),
        lever.against(),
        amounts.text(lever.gain()),
        lever.effort(),
        amounts.text(lever.gainPerDeal()),
        sentences.of(lever, map, viewer));
  }

  private static double figure(Lever.Kind kind, double value) {
    return switch (kind) {
      case CONVERSION -> Math.round(value * SHARE_UNIT) / SHARE_UNIT;
      case DWELL -> value / 10;
    };
  }
}
