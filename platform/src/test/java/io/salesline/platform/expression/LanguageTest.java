package io.salesline.platform.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import io.salesline.platform.problem.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  private static final StructType PAGE =
      Structs.struct("Page", Map.of("number", SimpleType.INT, "title", SimpleType.STRING));
  private static final StructType BOOK =
      Structs.struct("Book", Map.of("minor", SimpleType.INT, "pages", ListType.create(PAGE)));

  private static final Language LANGUAGE = Language.of(List.of(PAGE, BOOK), Map.of("book", BOOK));

  private static final Map<String, Object> OF_ONE_PAGE =
      Map.of("book", Map.of("minor", 995L, "pages", List.of(Map.of("number", 1L))));

  @Test
  void aConditionSpeaksOfTheVocabulary() throws UnusableExpression {
    assertThat(holds("book.minor < 1000 && book.pages.all(page, page.number == 1)")).isTrue();
    assertThat(holds("book.minor > 1000")).isFalse();
  }

  @Test
  void whatCannotBeToldDoesNotHold() throws UnusableExpression {
    assertThat(holds("book.pages[0].title == ''")).isFalse();
    assertThat(holds("book.pages[0].title != ''")).isFalse();
    assertThat(holds("!has(book.pages[0].title)")).isTrue();
    assertThat(holds("book.minor / 0 == 1")).isFalse();
    assertThat(LANGUAGE.condition("book.minor > 0").holds(Map.of())).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          book.pages[0].isbn == ''  | 1 | 14 | undefined field 'isbn'
          book.minor                | 1 | 5  | expected type 'bool' but found 'int'
          film.minor > 1            | 1 | 1  | undeclared reference to 'film'
          double(book.minor) > 2.0  | 1 | 7  | a double is not exact
          1.5 > 1.0                 | 1 | 1  | a double is not exact
          true &&                   | 1 | 8  | mismatched input
          """)
  void whatCannotBeMeantIsRefusedWithItsPlaceAndReason(
      String expression, int line, int column, String reason) {
    assertPlaced(refusal(expression), line, column, reason);
  }

  @Test
  void thePlaceIsFoundOnLaterLinesToo() {
    assertPlaced(refusal("book.minor > 0\n && nobody"), 2, 5, "nobody");
    assertPlaced(refusal("book.minor > 0\n && double(1) > 0.5"), 2, 11, "not exact");
  }

  @Test
  void aLanguageHasObjectionsOfItsOwn() throws UnusableExpression {
    Objection toLists =
        part ->
            part.exprKind().getKind().name().equals("LIST")
                ? Optional.of("no lists")
                : Optional.empty();
    assertThat(LANGUAGE.condition("book.minor == 995", toLists).holds(OF_ONE_PAGE)).isTrue();
    var unusable =
        catchThrowableOfType(
            UnusableExpression.class, () -> LANGUAGE.condition("book.minor in [995]", toLists));
    assertPlaced(unusable.in("when"), 1, 15, "no lists");
  }

  @Test
  void anExpressionIsBoundedInLengthDepthAndWork() throws UnusableExpression {
    assertThat(reason(refusal("true" + " && true".repeat(300)))).contains("size exceeds limit");
    assertThat(reason(refusal("(".repeat(300) + "true"))).contains("recursion limit");
    String everyOfTen = "[0,1,2,3,4,5,6,7,8,9].all(%s, %s)";
    String work = "true";
    for (String variable : List.of("a", "b", "c", "d", "e", "f")) {
      work = everyOfTen.formatted(variable, work);
    }
    assertThat(holds(work)).isFalse();
  }

  private static boolean holds(String expression) throws UnusableExpression {
    return LANGUAGE.condition(expression).holds(OF_ONE_PAGE);
  }

  private static FieldError refusal(String expression) {
    return catchThrowableOfType(UnusableExpression.class, () -> LANGUAGE.condition(expression))
        .in("when");
  }

  private static void assertPlaced(FieldError error, int line, int column, String reason) {
    assertThat(error.field()).isEqualTo("when");
    assertThat(error.code()).isEqualTo("expression-unusable");
    assertThat(error.parameters()).containsEntry("line", line).containsEntry("column", column);
    assertThat(reason(error)).contains(reason);
  }

  private static String reason(FieldError error) {
    return (String) error.parameters().get("reason");
  }
}
