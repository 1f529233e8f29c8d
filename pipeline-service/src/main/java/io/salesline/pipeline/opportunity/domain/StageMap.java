package io.salesline.pipeline.opportunity.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a deal needs to know of its sales process.
 *
 * @param version the process version that the deal is on
 * @param open the stages of an open deal, in order
 * @param delivery the stage that winning enters
 * @param skips the later stages that may follow a stage beside the next one
 * @param forecasts what deals in a stage are counted as, unless somebody says otherwise
 * @param requirements what is asked of the deal for a move forward
 * @param gates those that a move forward would have to pass and cannot
 */
public record StageMap(
    int version,
    List<StageKey> open,
    StageKey delivery,
    Map<StageKey, List<StageKey>> skips,
    Map<StageKey, ForecastCategory> forecasts,
    Requirements requirements,
    Gates gates) {

  public StageMap {
    if (open.isEmpty() || open.contains(delivery)) {
      throw new IllegalArgumentException("a stage map needs open stages and delivery behind them");
    }
    open = List.copyOf(open);
    skips = Map.copyOf(skips);
    forecasts = Map.copyOf(forecasts);
  }

  /** A map that allows no skip and asks for nothing. */
  public StageMap(int version, List<StageKey> open, StageKey delivery) {
    this(version, open, delivery, Map.of(), Map.of(), Requirements.NONE, Gates.NONE);
  }

  /** The same for a deal that was looked at. */
  public StageMap asking(Requirements looked, Gates passed) {
    return new StageMap(version, open, delivery, skips, forecasts, looked, passed);
  }

  /** What deals in a stage are counted as, unless somebody says otherwise. */
  ForecastCategory forecast(StageKey stage) {
    return forecasts.getOrDefault(stage, ForecastCategory.PIPELINE);
  }

  /** Where a deal starts. */
  public StageKey entry() {
    return open.getFirst();
  }

  /** The only stage from which a deal can be won. */
  public StageKey closing() {
    return open.getLast();
  }

  public boolean has(StageKey stage) {
    return open.contains(stage) || delivery.equals(stage);
  }

  /** All stages, in order. */
  public List<String> keys() {
    return Stream.concat(open.stream(), Stream.of(delivery)).map(StageKey::value).toList();
  }

  /** The open stage that follows; empty for the closing stage. */
  public Optional<StageKey> after(StageKey stage) {
    int next = open.indexOf(stage) + 1;
    return next > 0 && next < open.size() ? Optional.of(open.get(next)) : Optional.empty();
  }

  /**
   * Where a deal may go forward to, nearest first: the next stage, and those that may be skipped
   * to.
   */
  public List<StageKey> ahead(StageKey stage) {
    return Stream.concat(after(stage).stream(), skips.getOrDefault(stage, List.of()).stream())
        .toList();
  }

  /** The stages already passed, nearest first. */
  public List<StageKey> before(StageKey stage) {
    return open.subList(0, Math.max(0, open.indexOf(stage))).reversed();
  }
}
