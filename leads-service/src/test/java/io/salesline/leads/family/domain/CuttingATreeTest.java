package io.salesline.leads.family.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.leads.id.CustomerId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CuttingATreeTest {

  @Test
  void asManyAsThereMayBeAreAllThere() {
    var found = Stream.concat(at(0, 1), at(1, Tree.MOST - 1)).toList();
    assertThat(Tree.of(found)).isEqualTo(new Tree(found, true));
  }

  @Test
  void ofMoreTheFarthestAreLeftOut() {
    var found = Stream.concat(at(1, Tree.MOST), at(2, 1)).toList();
    var tree = Tree.of(found);
    assertThat(tree.complete()).isFalse();
    assertThat(tree.branches()).isEqualTo(found.subList(0, Tree.MOST));
  }

  @Test
  void whatIsTooDeepIsLeftOut() {
    List<Branch> chain =
        IntStream.rangeClosed(0, Tree.DEEPEST).boxed().flatMap(d -> at(d, 1)).toList();
    assertThat(Tree.of(chain).complete()).isTrue();
    var deeper = Stream.concat(chain.stream(), at(Tree.DEEPEST + 1, 1)).toList();
    assertThat(Tree.of(deeper)).isEqualTo(new Tree(chain, false));
  }

  private static Stream<Branch> at(int depth, int count) {
    return Stream.generate(() -> new Branch(CustomerId.fresh(), depth)).limit(count);
  }
}
