package io.salesline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PagingTest {

  private static final SortKey<String, String> BY_NAME = SortKey.byText(name -> name);

  @Test
  void theSurplusRowSaysThatMoreFollows() {
    Page<Integer> page = Page.of(List.of(1, 2, 3), 2, row -> Cursor.encode(row), row -> row * 10);
    assertThat(page.items()).containsExactly(10, 20);
    assertThat(Cursor.decode(page.next(), 1).number(0)).isEqualTo(2);
    assertThat(Page.of(List.of(1, 2), 2, row -> "", row -> row).next()).isNull();
  }

  @Test
  void aCursorBringsBackEveryPartOfTheSortKey() {
    UUID id = UUID.randomUUID();
    Cursor cursor = Cursor.decode(Cursor.encode("", "甲, 乙", id), 3);
    assertThat(cursor.text(0)).isEmpty();
    assertThat(cursor.text(1)).isEqualTo("甲, 乙");
    assertThat(cursor.uuid(2)).isEqualTo(id);
  }

  @Test
  void aListIsReadFromPageToPage() {
    var first = new PageRequest();
    first.limit = "2";
    Page<String> beginning = first.read(BY_NAME, PagingTest::names).await().indefinitely();
    var second = new PageRequest();
    second.limit = "2";
    second.cursor = beginning.next();
    Page<Integer> end =
        second.read(BY_NAME, PagingTest::names).await().indefinitely().map(String::length);
    assertThat(beginning.items()).containsExactly("ann", "bob");
    assertThat(end.items()).containsExactly(4);
    assertThat(end.next()).isNull();
  }

  private static Uni<List<String>> names(Optional<String> after, int most) {
    return Uni.createFrom()
        .item(
            Stream.of("ann", "bob", "carl")
                .filter(name -> name.compareTo(after.orElse("")) > 0)
                .limit(most)
                .toList());
  }

  @Test
  void timeAndIdTellAPlace() {
    record Row(Instant at, UUID id) {}
    var key = SortKey.byTime(Row::at, Row::id, Row::new);
    var row = new Row(Instant.parse("2026-11-27T01:00:00.000001Z"), UUID.randomUUID());
    assertThat(key.place().apply(Cursor.decode(key.cursor().apply(row), key.parts())))
        .isEqualTo(row);
  }

  @Test
  void aForgedCursorIsRefused() {
    assertThatThrownBy(() -> Cursor.decode("%%%", 1)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Cursor.decode(Cursor.encode("a"), 2)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Cursor.decode(Cursor.encode("a"), 1).uuid(0))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void aPageSizeOutOfBoundsIsRefused() {
    for (String limit : new String[] {"0", "201", "-1", "ten", "99999999999"}) {
      var request = new PageRequest();
      request.limit = limit;
      assertThatThrownBy(request::limit).isInstanceOf(Refusal.class);
    }
    assertThat(new PageRequest().limit()).isEqualTo(50);
  }
}
