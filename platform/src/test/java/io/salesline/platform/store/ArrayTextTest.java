package io.salesline.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArrayTextTest {

  private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

  @Test
  void idsNumbersAndInstantsStandForThemselves() {
    assertThat(ArrayText.of(Set.of(ID))).isEqualTo("{" + ID + "}");
    assertThat(ArrayText.of(List.of(-1L, 20))).isEqualTo("{-1,20}");
    assertThat(ArrayText.of(List.of(Instant.parse("2026-01-31T08:00:00.500Z"))))
        .isEqualTo("{2026-01-31T08:00:00.500Z}");
    assertThat(ArrayText.of(List.of("CNY", "华为"))).isEqualTo("{CNY,华为}");
  }

  @Test
  void nothingIsAnEmptyArray() {
    assertThat(ArrayText.of(List.of())).isEqualTo("{}");
  }

  @Test
  void aPartOfEachIsTakenInTheirOrder() {
    assertThat(ArrayText.of(List.of("one", "three", "a"), String::length)).isEqualTo("{3,5,1}");
  }

  @Test
  void nullIsNoText() {
    assertThat(ArrayText.of(Arrays.asList(1, null))).isEqualTo("{1,NULL}");
    assertThat(ArrayText.of(List.of("a"), text -> null)).isEqualTo("{NULL}");
    assertThat(ArrayText.of(List.of("null", "NULL"))).isEqualTo("{\"null\",\"NULL\"}");
  }

  @Test
  void textThatWouldBreakTheArrayIsQuoted() {
    assertThat(ArrayText.of(List.of("a,b", "{c}", "", " d ")))
        .isEqualTo("{\"a,b\",\"{c}\",\"\",\" d \"}");
    assertThat(ArrayText.of(List.of("say \"hi\"", "back\\slash")))
        .isEqualTo("{\"say \\\"hi\\\"\",\"back\\\\slash\"}");
  }
}
