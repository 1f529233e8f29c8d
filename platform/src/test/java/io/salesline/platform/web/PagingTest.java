package io.salesline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.platform.problem.Refusal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PagingTest {

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
