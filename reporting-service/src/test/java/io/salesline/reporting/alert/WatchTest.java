package io.salesline.reporting.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.platform.outbox.EventJson;
import io.salesline.platform.problem.Bilingual;
import io.salesline.reporting.alert.Change.What;
import io.salesline.reporting.alert.Signal.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What one rule makes of what is told of one subject. */
class WatchTest {

  private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");
  private static final UUID SUBJECT = UUID.randomUUID();
  private static final UUID OWNER = UUID.randomUUID();

  @Test
  void anAlertIsRaisedOnceAndClearedByItsEnd() {
    Watch watch = watch(rule("", 0));

    assertThat(said(watch, Verb.BEGINS, 1)).contains(What.RAISED);
    assertThat(said(watch, Verb.BEGINS, 2)).isEmpty();
    assertThat(said(watch, Verb.ENDS, 3)).contains(What.CLEARED);
    assertThat(said(watch, Verb.ENDS, 4)).isEmpty();
  }

  @Test
  void theNextOneIsAnotherOccurrence() {
    Watch watch = watch(rule("", 0));
    said(watch, Verb.BEGINS, 1);
    said(watch, Verb.ENDS, 2);

    Change again = watch.take(signal(watch.rule(), Verb.BEGINS, 3, OWNER)).orElseThrow();

    assertThat(again.what()).isEqualTo(What.RAISED);
    assertThat(again.occurrence()).isEqualTo(2);
  }

  @Test
  void whatEndedLaterThanItBeganIsNotRaisedWhereTheEndIsReadFirst() {
    Watch watch = watch(rule("", 0));

    assertThat(said(watch, Verb.ENDS, 5)).isEmpty();
    assertThat(said(watch, Verb.BEGINS, 4)).isEmpty();
    assertThat(said(watch, Verb.BEGINS, 6)).contains(What.RAISED);
  }

  @Test
  void theClockRunsForItsDays() {
    Watch watch = watch(rule("", 30));
    said(watch, Verb.BEGINS, 0);

    assertThat(watch.raiseIfDue(days(29))).isEmpty();
    assertThat(watch.raiseIfDue(days(30)).map(Change::what)).contains(What.RAISED);
    assertThat(watch.raiseIfDue(days(31))).isEmpty();
  }

  @Test
  void aRestartClearsAndRunsTheClockAnew() {
    Watch watch = watch(rule("", 30));
    said(watch, Verb.BEGINS, 0);
    watch.raiseIfDue(days(30));

    assertThat(said(watch, Verb.RESTARTS, 24 * 31)).contains(What.CLEARED);
    assertThat(watch.raiseIfDue(days(60))).isEmpty();
    assertThat(watch.raiseIfDue(days(61)).map(Change::what)).contains(What.RAISED);
  }

  @Test
  void aRestartBeforeTheBeginningCounts() {
    Watch watch = watch(rule("", 30));
    said(watch, Verb.RESTARTS, 24 * 10);
    said(watch, Verb.BEGINS, 24);

    assertThat(watch.raiseIfDue(days(39))).isEmpty();
    assertThat(watch.raiseIfDue(days(40))).isPresent();
  }

  @Test
  void anotherBeginningDoesNotStopTheClock() {
    Watch watch = watch(rule("", 30));
    said(watch, Verb.BEGINS, 0);
    said(watch, Verb.BEGINS, 24 * 20);

    assertThat(watch.raiseIfDue(days(30))).isPresent();
  }

  @Test
  void aLaterDateClearsAndAnEarlierOneRaises() {
    Watch watch = watch(rule("due_on", 0));

    assertThat(dated(watch, "2026-11-01", 1)).contains(What.RAISED);
    assertThat(dated(watch, "2026-12-01", 2)).contains(What.CLEARED);
    assertThat(watch.raiseIfDue(Instant.parse("2026-12-01T23:59:59Z"))).isEmpty();
    assertThat(watch.raiseIfDue(Instant.parse("2026-12-02T00:00:00Z"))).isPresent();
  }

  @Test
  void anOpenAlertMovesToItsNextOwner() {
    Watch watch = watch(rule("", 0));
    said(watch, Verb.BEGINS, 1);
    UUID next = UUID.randomUUID();

    Change moved = watch.take(signal(watch.rule(), Verb.OWNED, 2, next)).orElseThrow();

    assertThat(moved.what()).isEqualTo(What.MOVED);
    assertThat(moved.owner()).isEqualTo(next);
    assertThat(watch.take(signal(watch.rule(), Verb.OWNED, 3, next))).isEmpty();
  }

  @Test
  void whatWasToldBeforeTheRuleLookedIsRaisedQuietlyAndNotTwice() {
    Watch watch = watch(rule("", 0));

    assertThat(said(watch, Verb.BEGINS, -48)).isEmpty();
    Change raised = watch.raiseIfDue(START).orElseThrow();

    assertThat(raised.quiet()).isTrue();
    assertThat(raised.occurrence()).isEqualTo(1);
  }

  private static Optional<What> said(Watch watch, Verb verb, int hour) {
    return watch.take(signal(watch.rule(), verb, hour, OWNER)).map(Change::what);
  }

  private static Optional<What> dated(Watch watch, String dueOn, int hour) {
    var row = EventJson.tree(Map.of("due_on", dueOn));
    Instant at = START.plus(Duration.ofHours(hour));
    Instant since = watch.rule().starts(row, at, java.time.ZoneOffset.UTC);
    var signal = new Signal(watch.rule(), SUBJECT, Verb.BEGINS, OWNER, since, at, row);
    return watch.take(signal).map(Change::what);
  }

  private static Signal signal(Rule rule, Verb verb, int hour, UUID owner) {
    Instant at = START.plus(Duration.ofHours(hour));
    return new Signal(rule, SUBJECT, verb, owner, at, at, EventJson.tree(Map.of()));
  }

  private static Instant days(int days) {
    return START.plus(Duration.ofDays(days));
  }

  private static Watch watch(Rule rule) {
    return new Watch(rule, SUBJECT, Watch.State.NEW, UUID::randomUUID);
  }

  private static Rule rule(String dueField, int afterDays) {
    var none = new Trigger(List.of(), "");
    return new Rule(
        UUID.randomUUID(),
        1,
        "kind",
        Subject.DEAL,
        Severity.WARNING,
        new Bilingual("name", "名称"),
        new Bilingual("text", "内容"),
        none,
        none,
        none,
        dueField,
        afterDays,
        new Recipients(true, false, List.of(), List.of()),
        true,
        START.minus(Duration.ofHours(1)));
  }
}
