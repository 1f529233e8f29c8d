package io.salesline.leads.lead.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.leads.text.Mask;
import org.junit.jupiter.api.Test;

class MaskingAContactTest {

  @Test
  void ofANameTheFirstCharacterIsShown() {
    assertThat(Mask.name("张三")).isEqualTo("张**");
    assertThat(Mask.name("Wilhelmina Tulip")).isEqualTo("W**");
    assertThat(Mask.name("𠮷野")).isEqualTo("𠮷**");
    assertThat(Mask.name(null)).isNull();
  }

  @Test
  void ofANumberTheFirstThreeAndTheLastFourDigitsAreShown() {
    assertThat(Mask.phone("13812345678")).isEqualTo("138****5678");
    assertThat(Mask.phone("138-1234-5678")).isEqualTo("138****5678");
    assertThat(Mask.phone("+86 138 1234 5678")).isEqualTo("+861****5678");
  }

  @Test
  void ofAShortNumberHardlyAnythingIsShown() {
    assertThat(Mask.phone("123456")).isEqualTo("****56");
    assertThat(Mask.phone("1234567")).isEqualTo("****67");
    assertThat(Mask.phone("(1)")).isEqualTo("****1");
  }

  @Test
  void ofAnAddressTheFirstCharacterAndTheDomainAreShown() {
    assertThat(Mask.email("zhang.san@x.com")).isEqualTo("z***@x.com");
    assertThat(Mask.email("z@x.com")).isEqualTo("z***@x.com");
  }

  @Test
  void aNoteIsNotShownAtAllAndNothingIsSaidInLogs() {
    var contact = new Contact("张三", "13812345678", "zhang.san@x.com", "A note");
    assertThat(contact.masked().note()).isNull();
    assertThat(contact).hasToString("Contact[•]");
  }
}
