package io.salesline.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SearchTextTest {

  @Test
  void chineseIsFoundByCharactersAndBigrams() {
    assertThat(SearchText.terms(List.of("先做试点, then sell")))
        .containsExactlyInAnyOrder("先", "做", "试", "点", "先做", "做试", "试点");
    assertThat(SearchText.needed("试点")).containsExactly("试点");
    assertThat(SearchText.needed("做试点")).containsExactly("做试", "试点");
    assertThat(SearchText.needed("试")).containsExactly("试");
  }

  @Test
  void aQuestionFallsIntoItsRuns() {
    assertThat(SearchText.runs("试点 Tender！2026")).containsExactly("试点", "tender", "2026");
    assertThat(SearchText.runs("ＣＲＭ系统")).containsExactly("crm", "系统");
    assertThat(SearchText.runs("%_ ' \\ --")).isEmpty();
  }

  @Test
  void charactersBeyondTheBasicPlaneStayWhole() {
    assertThat(SearchText.needed("𠮷野家")).containsExactly("𠮷野", "野家");
  }

  @Test
  void whateverPieceOfATextIsAskedForItHasTheTermsThatThisNeeds() {
    var random = new Random(20261126);
    String alphabet = "华为中国试点客户合同aZ9 ,。\n";
    for (int round = 0; round < 2_000; round++) {
      // Given
      var text = new StringBuilder();
      for (int i = 0; i < 1 + random.nextInt(40); i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      int from = random.nextInt(text.length());
      String piece = text.substring(from, from + random.nextInt(text.length() - from + 1));

      // When
      var terms = new HashSet<>(SearchText.terms(List.of(text.toString())));
      String folded = SearchText.folded(List.of(text.toString()));

      // Then
      for (String run : SearchText.runs(piece)) {
        assertThat(terms).as("%s in %s", piece, text).containsAll(SearchText.needed(run));
        assertThat(folded).contains(run);
      }
    }
  }
}
