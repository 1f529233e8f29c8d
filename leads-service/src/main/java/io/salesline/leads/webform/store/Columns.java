package io.salesline.leads.webform.store;

import io.salesline.leads.webform.domain.FormField;
import io.salesline.leads.webform.domain.Origins;
import io.salesline.leads.webform.domain.Questions;
import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists stand in columns as text, one a line; what must be answered has a mark. */
final class Columns {

  private static final String MUST = "!";

  private Columns() {}

  @Converter(autoApply = true)
  static class OriginsColumn extends Column<Origins, String> {
    OriginsColumn() {
      super(
          origins -> String.join("\n", origins.allowed()),
          text -> new Origins(text.lines().toList()));
    }
  }

  @Converter(autoApply = true)
  static class QuestionsColumn extends Column<Questions, String> {
    QuestionsColumn() {
      super(QuestionsColumn::written, QuestionsColumn::read);
    }

    private static String written(Questions questions) {
      return questions.asked().entrySet().stream()
          .map(asked -> asked.getKey().key() + (asked.getValue() ? MUST : ""))
          .collect(Collectors.joining("\n"));
    }

    private static Questions read(String text) {
      Map<FormField, Boolean> asked = new LinkedHashMap<>();
      List<String> lines = text.lines().toList();
      lines.forEach(
          line ->
              asked.put(FormField.of(line.replace(MUST, "")).orElseThrow(), line.endsWith(MUST)));
      return new Questions(asked);
    }
  }
}
