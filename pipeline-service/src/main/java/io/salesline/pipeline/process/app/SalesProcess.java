package io.salesline.pipeline.process.app;

import io.salesline.pipeline.process.domain.ChecklistItem;
import io.salesline.pipeline.process.domain.Gauge;
import io.salesline.pipeline.process.domain.Life;
import io.salesline.pipeline.process.domain.ProcessVersion;
import io.salesline.pipeline.process.domain.StageDefinition;
import io.salesline.platform.problem.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One published version, as the deals that follow it need it. It never changes. */
public final class SalesProcess {

  private final ProcessVersion version;
  private final Gauge gauge;
  private final List<Stage> stages;
  private final List<Item> items;
  private final List<GateRule> gates;

  private SalesProcess(ProcessVersion version) {
    List<StageDefinition> defined = version.definition().stages();
    this.version = version;
    this.gauge = Gauge.of(version.definition());
    this.stages =
        IntStream.range(0, defined.size())
            .mapToObj(index -> Stage.of(index + 1, defined.get(index)))
            .toList();
    this.items =
        defined.stream()
            .flatMap(stage -> stage.checklist().stream().map(item -> Item.of(stage.key(), item)))
            .toList();
    this.gates =
        defined.stream()
            .filter(stage -> stage.gate() != null)
            .map(stage -> GateRule.of(stage.key(), stage.gate()))
            .toList();
  }

  public static SalesProcess of(ProcessVersion version) {
    return new SalesProcess(version);
  }

  public int version() {
    return version.number();
  }

  /** Deals may still come to it. */
  public boolean isOpen() {
    return version.life() == Life.PUBLISHED;
  }

  /** By position. */
  public List<Stage> stages() {
    return stages;
  }

  /** In working days, of one of its stages. */
  public int dwellLimit(String stage) {
    return stages.stream()
        .filter(one -> one.key().equals(stage))
        .mapToInt(Stage::dwellLimit)
        .findFirst()
        .orElseThrow();
  }

  /** All checklist items, in the order of their stages. */
  public List<Item> items() {
    return items;
  }

  public Optional<Item> item(String key) {
    return items.stream().filter(item -> item.key().equals(key)).findFirst();
  }

  /** The gates on the way in, in the order of their stages. */
  public List<GateRule> gates() {
    return gates;
  }

  /**
   * The gates that a forward move must have passed: those of the stages it enters or skips. The one
   * of the stage it leaves was passed before.
   */
  public List<GateRule> gates(String from, String to) {
    List<String> keys = stages.stream().map(Stage::key).toList();
    List<String> entered = keys.subList(keys.indexOf(from) + 1, keys.indexOf(to) + 1);
    return gates.stream().filter(gate -> entered.contains(gate.stage())).toList();
  }

  /** Whether any move asks for anything: if not, the facts of deals need not be looked at. */
  public boolean asks() {
    return !gates.isEmpty() || asksForFacts();
  }

  private boolean asksForFacts() {
    return version.definition().stages().stream()
        .anyMatch(
            stage ->
                !stage.entry().isEmpty()
                    || !stage.exit().isEmpty()
                    || stage.checklist().stream().anyMatch(ChecklistItem::required));
  }

  /** Whether a forward move asks for anything. */
  public boolean asks(String from, String to) {
    return gauge.asks(from, to) || !gates(from, to).isEmpty();
  }

  /** All that a deal lacks for a forward move. */
  public List<Unmet> unmet(String from, String to, Facts facts) {
    return gauge.missing(from, to, facts.variables(items), facts.answered()).stream()
        .map(Unmet::of)
        .toList();
  }

  /** An item of the checklist of a stage. */
  public record Item(
      String stage,
      String key,
      String kind,
      boolean required,
      Bilingual label,
      Bilingual template) {

    static Item of(String stage, ChecklistItem item) {
      return new Item(
          stage, item.key(), item.kind().key(), item.required(), item.label(), item.template());
    }

    /** Whether an answer must say something, rather than only that it is done. */
    public boolean wantsWords() {
      return kind.equals("question") || kind.equals("research");
    }
  }
}
