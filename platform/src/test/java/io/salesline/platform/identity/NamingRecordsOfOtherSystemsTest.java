package io.salesline.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.platform.problem.Refusal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NamingRecordsOfOtherSystemsTest {

  @Test
  void blanksAroundANameDoNotMakeAnotherRecord() {
    assertThat(ExternalIds.id("customer", " Cancity\t"))
        .isEqualTo(ExternalIds.id("customer", "Cancity"));
    assertThat(ExternalIds.check("external_id", "\u3000Cancity \n")).isEqualTo("Cancity");
  }

  @Test
  void whatTellsTwoRecordsApartInTheSourceTellsThemApartHere() {
    String[] names = {"A 1", "A  1", "a 1", "Ａ 1", "A\u00a01", "A1", "é", "e\u0301"};
    assertThat(names)
        .extracting(name -> ExternalIds.id("customer", name))
        .doesNotHaveDuplicates()
        .hasSize(8);
    for (String name : names) {
      assertThat(ExternalIds.check("external_id", name)).isEqualTo(name);
    }
  }

  @Test
  void kindsOfRecordsDoNotShareIds() {
    assertThat(ExternalIds.id("customer", "1")).isNotEqualTo(ExternalIds.id("product", "1"));
  }

  @Test
  void theIdIsAPromiseToWhoeverStoredIt() {
    assertThat(ExternalIds.id("customer", "Cancity"))
        .isEqualTo(UUID.nameUUIDFromBytes("salesline/customer/Cancity".getBytes(UTF_8)));
  }

  @Test
  void nothingToldIsNoName() {
    for (String nothing : new String[] {null, "", " \u3000\t"}) {
      assertThat(ExternalIds.spell(nothing)).isNull();
      assertThat(ExternalIds.check("external_id", nothing)).isNull();
    }
  }

  @Test
  void whatCannotBeSeenOrStoredIsRefused() {
    assertThat(ExternalIds.check("external_id", "x".repeat(100))).hasSize(100);
    assertThat(ExternalIds.check("external_id", "线索𠮷")).isEqualTo("线索𠮷");
    for (String bad :
        new String[] {
          "x".repeat(101), "a\u0000b", "a\nb", "a\u0085b", "half \ud842", "\udfb7 half"
        }) {
      assertThatThrownBy(() -> ExternalIds.check("parent_external_id", bad))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> assertThat(refusal.code()).isEqualTo("external-id-malformed"));
    }
  }
}
