package io.salesline.leads.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingEncodingsTest {

  private static final String TEXT = "公司名称,电话\n上海云帆科技有限公司,13812345678\n".repeat(20);

  @Test
  void eachIsKnownWithAndWithoutItsMark() {
    for (Encoding encoding : Encoding.values()) {
      assertThat(Encoding.detect(TEXT.getBytes(encoding.charset()))).isEqualTo(encoding);
    }
    assertThat(Encoding.detect(("\uFEFFa").getBytes(UTF_8))).isEqualTo(Encoding.UTF_8);
    assertThat(Encoding.detect(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0}))
        .isEqualTo(Encoding.UTF_16_LE);
  }

  @Test
  void aFewBrokenBytesOrACutCharacterDoNotMakeItAnotherOne() {
    byte[] bytes = TEXT.getBytes(UTF_8);
    byte[] broken = bytes.clone();
    broken[40] = (byte) 0xFF;
    assertThat(Encoding.detect(broken)).isEqualTo(Encoding.UTF_8);
    assertThat(Encoding.detect(Arrays.copyOf(bytes, 2))).isEqualTo(Encoding.UTF_8);
    assertThat(Encoding.detect("company,phone\n".getBytes(UTF_8))).isEqualTo(Encoding.UTF_8);
  }

  @Test
  void noCellThatIsWrittenIsAFormula() {
    assertThat(Cells.written(List.of("=1+1", "+1", "-1", "@a", "\tb", "\rc", "d=e", "f,g\"h")))
        .isEqualTo("'=1+1,'+1,'-1,'@a,'\tb,\"'\rc\",d=e,\"f,g\"\"h\"\r\n");
  }
}
