package io.salesline.pipeline.visit.web;

import static io.salesline.pipeline.visit.domain.SampleVisits.CUSTOMER;
import static io.salesline.pipeline.visit.domain.SampleVisits.NOW;
import static io.salesline.pipeline.visit.domain.SampleVisits.OWNER;
import static io.salesline.pipeline.visit.domain.SampleVisits.TUESDAY;
import static io.salesline.pipeline.visit.domain.SampleVisits.on;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import io.salesline.pipeline.id.VisitId;
import io.salesline.pipeline.visit.domain.Intent;
import io.salesline.pipeline.visit.domain.Visit;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written here, read by a parser that others wrote. */
class ICalendarTest {

  private static final String NASTY = "a\\b;c,d:\"e\"\nsecond line, 试点；客户 🏭";

  @Test
  void aVisitIsReadBackAsItIs() {
    // Given
    Visit visit = visit(NASTY, "Agree");

    // When
    var calendar = Biweekly.parse(ICalendar.of(List.of(visit))).first();

    // Then
    assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
    VEvent event = calendar.getEvents().getFirst();
    assertThat(event.getUid().getValue()).isEqualTo("visit-" + visit.id() + "@salesline");
    assertThat(event.getSummary().getValue()).isEqualTo(NASTY);
    assertThat(event.getDescription().getValue()).isEqualTo("Agree");
    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(visit.slot().startsAt());
    assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(visit.slot().endsAt());
    assertThat(event.getSequence().getValue()).isZero();
    assertThat(event.getStatus().isConfirmed()).isTrue();
  }

  @Test
  void aCancelledVisitSaysSoUnderTheSameName() {
    // Given
    Visit visit = visit("Why", "What for");
    visit.cancel("They are ill", NOW);

    // When
    VEvent event = Biweekly.parse(ICalendar.of(List.of(visit))).first().getEvents().getFirst();

    // Then
    assertThat(event.getStatus().isCancelled()).isTrue();
    assertThat(event.getUid().getValue()).isEqualTo("visit-" + visit.id() + "@salesline");
    assertThat(event.getSequence().getValue()).isEqualTo(1);
  }

  @Test
  void noLineIsLongerThanSeventyFiveOctetsAndNoneBreaksACharacter() throws Exception {
    var random = new Random(7);
    String[] characters = {"a", "é", "中", "🏭", ",", ";", "\\", " ", "\n", "\t"};
    for (int round = 0; round < 300; round++) {
      // Given
      var words = new StringBuilder("x");
      for (int i = 0; i < random.nextInt(300); i++) {
        words.append(characters[random.nextInt(characters.length)]);
      }

      // When
      String calendar = ICalendar.of(List.of(visit(words.toString(), "Agree")));

      // Then
      for (String line : calendar.split("\r\n", -1)) {
        assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75);
        assertWhole(line);
      }
      assertThat(Biweekly.parse(calendar).first().getEvents().getFirst().getSummary().getValue())
          .isEqualTo(words.toString().replace('\t', ' '));
    }
  }

  /** A lone half of a surrogate pair has no UTF-8. */
  private static void assertWhole(String line) throws CharacterCodingException {
    ByteBuffer octets = UTF_8.newEncoder().encode(CharBuffer.wrap(line));
    assertThat(octets.remaining()).isEqualTo(line.getBytes(UTF_8).length);
  }

  private static Visit visit(String reason, String goal) {
    var intent = new Intent(CUSTOMER, null, null, reason, goal);
    return Visit.plan(VisitId.fresh(), OWNER, intent, on(TUESDAY), NOW).visit();
  }
}
