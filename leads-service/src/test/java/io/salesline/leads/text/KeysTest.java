package io.salesline.leads.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what companies and people are known again. */
class KeysTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          上海云帆科技有限公司,          上海云帆科技
          上海雲帆科技（集團）有限公司,  上海云帆科技
          ＡＣＭＥ（中国）有限公司,      acme中国
          'Acme Co., Ltd.',              acme
          ACME Corporation,              acme
          A.C.M.E. GmbH & Co. KG,        acme
          Group,                         group
          公司,                          公司
          !!!,                           !!!
          """)
  void aCompanyIsItsNameWithoutItsForm(String name, String key) {
    assertThat(CompanyKey.of(name)).isEqualTo(key);
  }

  @Test
  void aKeyIsBoundedWhereCharactersAreSeveralInThePlainForm() {
    assertThat(CompanyKey.of("㍿".repeat(200))).hasSize(CompanyKey.LONGEST);
    assertThat(CompanyKey.of("𠮷".repeat(200)).codePointCount(0, 400))
        .isEqualTo(CompanyKey.LONGEST);
    assertThat(EmailKey.of("a@" + "中.".repeat(120) + "cn")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      textBlock =
          """
          138-1234-5678,        CN, +8613812345678
          +86 138 1234 5678,    CN, +8613812345678
          0086 13812345678,     CN, +8613812345678
          010-62345678 转 12,   CN, +861062345678
          (415) 555-2671 x9,    US, +14155552671
          +44 20 7946 0018,     CN, +442079460018
          12,                   CN, none
          none,                 CN, none
          """)
  void aTelephoneNumberIsWhatTheWorldDials(String typed, String region, String key) {
    assertThat(PhoneKey.of(typed, region)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      textBlock =
          """
          zhang.san@example.com,       zhang.san@example.com
          Zhang.San+crm@Example.COM,   zhang.san@example.com
          z.h.a.n.g@googlemail.com,    zhang@gmail.com
          li@公司.中国,                 li@xn--55qx5d.xn--fiqs8s
          +only@example.com,           +only@example.com
          nobody,                      none
          none,                        none
          """)
  void anAddressIsItsMailbox(String address, String key) {
    assertThat(EmailKey.of(address)).isEqualTo(key);
  }
}
