package io.salesline.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpelledNameTest {

  @Test
  void chineseHasItsCharactersBigramsPinyinAndInitials() {
    assertThat(SpelledName.of("华为").words())
        .containsExactlyInAnyOrder("华", "为", "华为", "huawei", "hw", "wei", "w");
  }

  @Test
  void phrasesDecideHowACharacterIsRead() {
    assertThat(SpelledName.of("重庆长安").words()).contains("chongqingchangan", "cqca");
    assertThat(SpelledName.of("长沙银行").words()).contains("yinhang").doesNotContain("yinxing");
    assertThat(SpelledName.of("厦门").words()).contains("xiamen", "xm");
    assertThat(SpelledName.of("绿色").words()).contains("lvse");
  }

  @Test
  void formsOfTheSameTextAreOne() {
    assertThat(SpelledName.of("華為技術")).isNotEqualTo(SpelledName.of("华为"));
    assertThat(SpelledName.of("華為技術")).isEqualTo(SpelledName.of("华为技术"));
    assertThat(SpelledName.of("重慶長沙").words()).contains("chongqing" + "changsha");
    assertThat(SpelledName.of("ＣＲＭ　系统")).isEqualTo(SpelledName.of("crm 系统"));
  }

  @Test
  void otherWordsStayWhole() {
    assertThat(SpelledName.of("Forty workstations, 40").words())
        .containsExactlyInAnyOrder("forty", "workstations", "40");
  }

  @Test
  void whatNobodyCanReadIsStillFoundAsItIsWritten() {
    assertThat(SpelledName.of("𠮷野家").words()).contains("𠮷", "𠮷野", "yejia", "yj");
    assertThat(SpelledName.of("⚙ — ").words()).isEmpty();
  }

  @Test
  void namesSortByPinyinAndThatOfTheShorterFirst() {
    List<String> names = List.of("重庆长安", "阿里", "中国", "Zebra", "华为技术", "beta", "华为");
    assertThat(names.stream().sorted(Comparator.comparing(name -> SpelledName.of(name).sortKey())))
        .containsExactly("阿里", "beta", "重庆长安", "华为", "华为技术", "Zebra", "中国");
    assertThat(SpelledName.of(null).sortKey()).isLessThan(SpelledName.of("0").sortKey());
  }

  @Test
  void aLongNameCostsNoMoreThanItMust() {
    SpelledName spelled = SpelledName.of("华".repeat(200));
    assertThat(spelled.words()).allMatch(word -> word.length() <= 60);
    assertThat(spelled.sortKey()).hasSize(240);
    assertThat(SpelledName.of("x".repeat(200)).words()).containsExactly("x".repeat(60));
  }
}
