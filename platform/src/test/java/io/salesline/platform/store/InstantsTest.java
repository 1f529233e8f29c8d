package io.salesline.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class InstantsTest {

  private static final Instant AT = Instant.parse("2026-01-31T08:00:00Z");

  @Test
  void aColumnIsReadAsTheDriverOrHibernateGivesIt() {
    assertThat(Instants.of(AT.atOffset(ZoneOffset.ofHours(8)))).isEqualTo(AT);
    assertThat(Instants.of(AT)).isEqualTo(AT);
  }

  @Test
  void anEmptyColumnIsNoInstant() {
    assertThat(Instants.of(null)).isNull();
  }
}
