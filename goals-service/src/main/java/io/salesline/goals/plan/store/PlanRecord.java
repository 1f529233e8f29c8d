package io.salesline.goals.plan.store;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.metric.Metric;
import io.salesline.goals.period.FiscalYear;
import io.salesline.goals.plan.domain.DayAxis;
import io.salesline.goals.plan.domain.Origin;
import io.salesline.goals.plan.domain.Place;
import io.salesline.goals.plan.domain.Places;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.goals.plan.domain.PlanSegment;
import io.salesline.goals.plan.domain.Segments;
import io.salesline.goals.plan.domain.UnitAxis;
import io.salesline.goals.segment.Segment;
import io.salesline.platform.outbox.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** A plan as the tables have it. */
record PlanRecord(
    UUID id,
    String name,
    String metric,
    String currency,
    int fiscalYear,
    LocalDate firstDay,
    List<LocalDate> monthEnds,
    List<LocalDate> days,
    UUID createdBy,
    Instant createdAt,
    Instant changedAt,
    long revision,
    UUID copyOf,
    Long originRevision,
    List<Node> nodes,
    List<Part> segments) {

  record Node(int node, int parent, UUID unitId, UUID memberId) {

    static Node of(Places places, int node) {
      Place place = places.get(node);
      return new Node(
          node,
          places.axis().parent(node),
          place.unit().value(),
          place.member().map(MemberId::value).orElse(null));
    }

    Place place() {
      return new Place(new UnitId(unitId), Optional.ofNullable(memberId).map(MemberId::new));
    }
  }

  record Part(int segment, String key, UUID productId, String customerClass, UUID customerId) {

    static Part of(Segments segments, int number) {
      Segment segment = segments.get(number).segment();
      return new Part(
          number,
          segments.get(number).key(),
          segment.product().orElse(null),
          segment.customerClass().orElse(null),
          segment.customer().orElse(null));
    }

    PlanSegment asSegment() {
      return new PlanSegment(key, Segment.of(productId, customerClass, customerId));
    }
  }

  static PlanRecord of(Plan plan) {
    return new PlanRecord(
        plan.id().value(),
        plan.name(),
        plan.metric().key(),
        plan.currency().getCurrencyCode(),
        plan.year().year(),
        plan.year().first(),
        plan.year().monthEnds(),
        plan.days().days(),
        plan.createdBy(),
        plan.createdAt(),
        plan.changedAt(),
        plan.revision(),
        plan.copyOf().map(origin -> origin.plan().value()).orElse(null),
        plan.copyOf().map(Origin::revision).orElse(null),
        IntStream.range(0, plan.places().axis().size())
            .mapToObj(node -> Node.of(plan.places(), node))
            .toList(),
        plan.segments().numbers().stream().map(it -> Part.of(plan.segments(), it)).toList());
  }

  static PlanRecord read(String json) {
    return EventJson.read(EventJson.parse(json.getBytes(StandardCharsets.UTF_8)), PlanRecord.class);
  }

  Plan plan() {
    return new Plan(
        new PlanId(id),
        name,
        Metric.of(metric).orElseThrow(),
        Currency.getInstance(currency),
        new FiscalYear(fiscalYear, firstDay, monthEnds),
        DayAxis.of(days, monthEnds),
        new Places(
            nodes.stream().map(Node::place).toList(),
            new UnitAxis(nodes.stream().map(Node::parent).toList())),
        new Segments(segments.stream().map(Part::asSegment).toList()),
        createdBy,
        createdAt,
        changedAt,
        revision,
        Optional.ofNullable(copyOf).map(it -> new Origin(new PlanId(it), originRevision)));
  }
}
