package io.salesline.goals.plan.app;

import io.salesline.goals.fiscal.app.FiscalCalendars;
import io.salesline.goals.period.FiscalYear;
import io.salesline.goals.plan.app.Organising.Node;
import io.salesline.goals.plan.domain.CellName;
import io.salesline.goals.plan.domain.Cube;
import io.salesline.goals.plan.domain.DayAxis;
import io.salesline.goals.plan.domain.History;
import io.salesline.goals.plan.domain.Part;
import io.salesline.goals.plan.domain.Places;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.goals.plan.domain.Row;
import io.salesline.goals.plan.domain.RowKey;
import io.salesline.goals.plan.domain.Splitting;
import io.salesline.goals.plan.domain.UnitAxis;
import io.salesline.goals.result.app.Metrics;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.calendar.WorkingDays;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.time.Organisation;
import io.salesline.platform.time.WorkingCalendar;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Makes a plan of what is worked, who is there, and one number to begin with. */
@ApplicationScoped
public class CreatingPlan {

  /** More leaves would take an edit too long. */
  private static final int MOST_LEAVES = 2_000_000;

  private final Plans plans;
  private final PlanRows rows;
  private final Organising organising;
  private final FiscalCalendars fiscal;
  private final WorkingCalendar calendar;
  private final Organisation organisation;
  private final Metrics metrics;
  private final LookingBack lookingBack;
  private final PlanAnnouncement announcement;

  CreatingPlan(
      Plans plans,
      PlanRows rows,
      Organising organising,
      FiscalCalendars fiscal,
      WorkingCalendar calendar,
      Organisation organisation,
      Metrics metrics,
      LookingBack lookingBack,
      PlanAnnouncement announcement) {
    this.plans = plans;
    this.rows = rows;
    this.organising = organising;
    this.fiscal = fiscal;
    this.calendar = calendar;
    this.organisation = organisation;
    this.metrics = metrics;
    this.lookingBack = lookingBack;
    this.announcement = announcement;
  }

  /** Fails with 422 {@code unknown-unit}, {@code plan-too-large}, and as a split does. */
  public Uni<Plan> create(UnitOfWork work, NewPlan asked) {
    return metrics
        .requireMoney(work, asked.metric())
        .chain(() -> fiscal.hold(work))
        .map(setting -> setting.year(asked.year()))
        .chain(
            year ->
                organising
                    .beneath(work, asked.unit(), year.first(), year.last())
                    .chain(nodes -> create(work, asked, year, nodes)));
  }

  private Uni<Plan> create(UnitOfWork work, NewPlan asked, FiscalYear year, List<Node> nodes) {
    if (nodes.isEmpty()) {
      throw Refusal.field("unit_id", "unknown-unit");
    }
    return calendar
        .in(work.session())
        .map(worked -> plan(work, asked, year, nodes, worked))
        .chain(plan -> record(work, asked, plan, nodes));
  }

  private Plan plan(
      UnitOfWork work, NewPlan asked, FiscalYear year, List<Node> nodes, WorkingDays worked) {
    var days =
        year.first().datesUntil(year.last().plusDays(1)).filter(worked::isWorkingDay).toList();
    var axis = new UnitAxis(nodes.stream().map(Node::parent).toList());
    long leaves = (long) days.size() * axis.leaves(UnitAxis.TOP).size() * asked.segments().size();
    if (leaves > MOST_LEAVES) {
      throw Refusal.unprocessable("plan-too-large", "leaves", leaves, "most", MOST_LEAVES);
    }
    return new Plan(
        new PlanId(UUID.randomUUID()),
        asked.name(),
        asked.metric(),
        organisation.currency(),
        year,
        DayAxis.of(days, year.monthEnds()),
        new Places(nodes.stream().map(Node::place).toList(), axis),
        asked.segments(),
        work.caller().memberId(),
        work.now(),
        work.now(),
        1,
        Optional.empty());
  }

  /** Leaves without a number yet, whose weights say who is there on which day. */
  private static Cube begun(Plan plan, List<Node> nodes) {
    var rows = new TreeMap<RowKey, Row>();
    for (int place : plan.places().axis().leaves(UnitAxis.TOP)) {
      long[] there = there(plan, nodes.get(place));
      for (int segment : plan.segments().numbers()) {
        rows.put(new RowKey(place, segment), Row.of(new long[there.length], there));
      }
    }
    return new Cube(plan.days(), plan.places().axis(), rows, List.of());
  }

  private static long[] there(Plan plan, Node node) {
    return plan.days().days().stream()
        .mapToLong(day -> day.isBefore(node.from()) || day.isAfter(node.to()) ? 0 : 1)
        .toArray();
  }

  private Uni<Plan> record(UnitOfWork work, NewPlan asked, Plan plan, List<Node> nodes) {
    Part top = Part.of(plan, CellName.WHOLE);
    long total = plan.minorUnits("total", asked.total());
    Cube begun = begun(plan, nodes);
    Cube spread = begun.with(begun.edit(top.cell(), total).rows());
    return split(work, asked, top, plan, spread)
        .chain(cube -> record(work, asked, plan, total, cube.withSums(top.cell())));
  }

  private Uni<Cube> split(UnitOfWork work, NewPlan asked, Part top, Plan plan, Cube spread) {
    return asked
        .split()
        .map(
            how ->
                lookingBack.from(work, plan, top, how).map(it -> split(plan, spread, top, how, it)))
        .orElseGet(() -> Uni.createFrom().item(spread));
  }

  private static Cube split(Plan plan, Cube spread, Part top, SplitAsked how, History history) {
    return spread.with(new Splitting(plan, spread, how.steps(plan), history).of(top).rows());
  }

  private Uni<Plan> record(
      UnitOfWork work, NewPlan asked, Plan plan, long total, SortedMap<RowKey, Row> all) {
    announcement.created(work, plan, total);
    work.audit(
        new AuditEntry(
            "plan", plan.id().value().toString(), "created", Map.of(), described(plan, asked)));
    return plans.add(work, plan).chain(() -> rows.add(work, plan, all)).replaceWith(plan);
  }

  private static Map<String, Object> described(Plan plan, NewPlan asked) {
    return Map.of(
        "metric", plan.metric().key(),
        "fiscal_year", plan.year().year(),
        "unit_id", asked.unit().value(),
        "segments", plan.segments().size(),
        "total", asked.total().amount());
  }
}
