package io.salesline.goals.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakingInAResultTest {

  static final UUID SERVERS = new UUID(1, 1);
  static final UUID STORAGE = new UUID(1, 2);
  static final UUID ACME = new UUID(2, 1);
  static final UUID OTHERS = new UUID(2, 2);

  /** Segment and result, each by product, class and customer; {@code -} for none. */
  @ParameterizedTest
  @CsvSource({
    "- - -,        - - -,          true",
    "- - -,        servers A acme, true",
    "servers - -,  servers B -,    true",
    "servers - -,  storage A acme, false",
    "servers - -,  - A acme,       false",
    "- A -,        storage A acme, true",
    "- A -,        storage B acme, false",
    "- A -,        storage - acme, false",
    "- - acme,     - - acme,       true",
    "- - acme,     - A others,     false",
    "servers A -,  servers A acme, true",
    "servers A -,  servers B acme, false",
    "servers A -,  storage A acme, false"
  })
  void asksForAllThatItSays(String segment, String result, boolean takes) {
    Segment sold = segment(result);

    assertThat(segment(segment).takes(sold.product(), sold.customerClass(), sold.customer()))
        .isEqualTo(takes);
  }

  @Test
  void isOfAllWhereItSaysNothing() {
    assertThat(Segment.ALL.takesAll()).isTrue();
    assertThat(Segment.ALL.said()).isEmpty();
    assertThat(segment("- A acme").takesAll()).isFalse();
    assertThat(segment("- A acme").said())
        .isEqualTo(Map.of("customer_class", "A", "customer_id", ACME));
  }

  private static Segment segment(String said) {
    String[] parts = said.split(" ");
    return new Segment(
        id(parts[0], "servers", SERVERS, STORAGE),
        Optional.of(parts[1]).filter(key -> !key.equals("-")),
        id(parts[2], "acme", ACME, OTHERS));
  }

  private static Optional<UUID> id(String name, String first, UUID one, UUID other) {
    return Optional.of(name)
        .filter(key -> !key.equals("-"))
        .map(key -> key.equals(first) ? one : other);
  }
}
