package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.AllowedMove;
import io.salesline.pipeline.opportunity.domain.ChecklistAnswer;
import io.salesline.pipeline.opportunity.domain.ClosedGate;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.StageMap;
import io.salesline.pipeline.opportunity.domain.Unmet;
import io.salesline.pipeline.process.app.SalesProcess;
import io.salesline.pipeline.process.app.SalesProcesses;
import io.salesline.platform.access.Scope;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells what a deal lacks, before anybody tries to move it. */
@ApplicationScoped
public class LookingAhead {

  private final OpportunityQueries queries;
  private final Checklists checklists;
  private final SalesProcesses processes;
  private final StageMaps maps;
  private final Time time;

  LookingAhead(
      OpportunityQueries queries,
      Checklists checklists,
      SalesProcesses processes,
      StageMaps maps,
      Time time) {
    this.queries = queries;
    this.checklists = checklists;
    this.processes = processes;
    this.maps = maps;
    this.time = time;
  }

  /** A move that is allowed, what is missing for it, and the gates that it has to pass. */
  public record Outlook(AllowedMove move, List<Unmet> unmet, List<ClosedGate> gates) {}

  /** An item of the checklist, and what was answered to it. */
  public record Entry(SalesProcess.Item item, ChecklistAnswer answer) {}

  /** Fails with a 404 refusal where there is no such deal in the scope. */
  public Uni<List<Outlook>> moves(Scope scope, OpportunityId id) {
    return queries.get(scope, id).chain(this::moves);
  }

  private Uni<List<Outlook>> moves(Opportunity deal) {
    return maps.judging(deal, time.now()).map(map -> outlook(deal, map));
  }

  private static List<Outlook> outlook(Opportunity deal, StageMap map) {
    return deal.allowed(map).stream()
        .map(move -> new Outlook(move, deal.lacks(move, map), deal.gatesBefore(move, map)))
        .toList();
  }

  /** Every item of the deal's process; fails with a 404 refusal as {@link #moves}. */
  public Uni<List<Entry>> checklist(Scope scope, OpportunityId id) {
    return queries
        .get(scope, id)
        .chain(deal -> processes.require(deal.standing().processVersion()))
        .chain(process -> entries(id, process));
  }

  private Uni<List<Entry>> entries(OpportunityId id, SalesProcess process) {
    return checklists.all(id).map(answers -> entries(id, process, answers));
  }

  private static List<Entry> entries(
      OpportunityId id, SalesProcess process, List<ChecklistAnswer> answers) {
    Map<String, ChecklistAnswer> byItem =
        answers.stream().collect(Collectors.toMap(ChecklistAnswer::item, Function.identity()));
    return process.items().stream()
        .map(
            item ->
                new Entry(
                    item, byItem.getOrDefault(item.key(), ChecklistAnswer.none(id, item.key()))))
        .toList();
  }

  /** Every revision of one answer, first to last; none where the deal is not in the scope. */
  public Uni<List<ChecklistAnswer>> history(Scope scope, OpportunityId id, String item) {
    return queries.get(scope, id).chain(deal -> checklists.history(scope, id, item));
  }
}
