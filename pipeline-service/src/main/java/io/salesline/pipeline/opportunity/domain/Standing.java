package io.salesline.pipeline.opportunity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Where the deal stands in its process.
 *
 * @param stay which of the deal's stage stays this is: 1, 2, … re-entries included
 * @param stageEnteredAt null only for history, whose source does not say
 * @param closedOn the business day of the close; null while open
 * @param forecast what deals in the stage are counted as unless somebody says otherwise
 * @param wonAt when it was won here; null for history
 */
@Embeddable
public record Standing(
    @Column(name = "process_version") int processVersion,
    StageKey stage,
    int stay,
    @Column(name = "stage_entered_at") Instant stageEnteredAt,
    Status status,
    @Column(name = "closed_on") LocalDate closedOn,
    @Column(name = "won_at") Instant wonAt,
    @Column(name = "loss_reason") LossReason lossReason,
    CollectionState collection,
    @Column(name = "forecast_of_stage") ForecastCategory forecast) {

  static Standing entering(StageMap map, Instant at) {
    return new Standing(
        map.version(),
        map.entry(),
        1,
        at,
        Status.OPEN,
        null,
        null,
        null,
        CollectionState.NONE,
        map.forecast(map.entry()));
  }

  public boolean isOpen() {
    return status == Status.OPEN;
  }

  /** In a stage that it is to leave one day, for the deal is open or its money is owed. */
  public boolean dwells() {
    return isOpen() || collection == CollectionState.OPEN;
  }

  Standing in(StageKey next, StageMap map, Instant at) {
    return new Standing(
        processVersion,
        next,
        stay + 1,
        at,
        status,
        closedOn,
        wonAt,
        lossReason,
        collection,
        map.forecast(next));
  }

  /** On another map. A stage of the same key goes on: the deal does not enter it anew. */
  Standing on(StageMap map, StageKey landing, Instant at) {
    boolean stays = landing.equals(stage);
    return new Standing(
        map.version(),
        landing,
        stays ? stay : stay + 1,
        stays ? stageEnteredAt : at,
        status,
        closedOn,
        wonAt,
        lossReason,
        collection,
        map.forecast(landing));
  }

  Standing won(StageKey delivery, LocalDate day, Instant at) {
    return new Standing(
        processVersion,
        delivery,
        stay + 1,
        at,
        Status.WON,
        day,
        at,
        null,
        CollectionState.OPEN,
        forecast);
  }

  Standing collected() {
    return with(CollectionState.COMPLETE);
  }

  Standing abandoned() {
    return with(CollectionState.TERMINATED);
  }

  private Standing with(CollectionState next) {
    return new Standing(
        processVersion,
        stage,
        stay,
        stageEnteredAt,
        status,
        closedOn,
        wonAt,
        lossReason,
        next,
        forecast);
  }

  Standing collectingAgain(Instant at) {
    return new Standing(
        processVersion,
        stage,
        stay + 1,
        at,
        status,
        closedOn,
        wonAt,
        lossReason,
        CollectionState.OPEN,
        forecast);
  }

  Standing lost(LossReason reason, LocalDate day) {
    return new Standing(
        processVersion,
        stage,
        stay,
        stageEnteredAt,
        Status.LOST,
        day,
        null,
        reason,
        collection,
        forecast);
  }
}
