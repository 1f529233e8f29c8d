package io.salesline.leads.importing.store;

import io.salesline.leads.csv.Encoding;
import io.salesline.leads.importing.domain.FileState;
import io.salesline.leads.importing.domain.LeadFile.Header;
import io.salesline.leads.importing.domain.Mapping;
import io.salesline.leads.importing.domain.Target;
import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Keys stand in columns as text, lists with a separator that no header holds. */
final class Columns {

  private static final String SEPARATOR = "\u001f";

  private Columns() {}

  @Converter(autoApply = true)
  static class StateColumn extends Column<FileState, String> {
    StateColumn() {
      super(FileState::key, key -> FileState.of(key).orElseThrow());
    }
  }

  @Converter(autoApply = true)
  static class EncodingColumn extends Column<Encoding, String> {
    EncodingColumn() {
      super(Encoding::key, key -> Encoding.of(key).orElseThrow());
    }
  }

  @Converter(autoApply = true)
  static class HeaderColumn extends Column<Header, String> {
    HeaderColumn() {
      super(
          header -> String.join(SEPARATOR, header.names()),
          text -> new Header(List.of(text.split(SEPARATOR, -1))));
    }
  }

  @Converter(autoApply = true)
  static class MappingColumn extends Column<Mapping, String> {
    MappingColumn() {
      super(MappingColumn::written, MappingColumn::read);
    }

    private static String written(Mapping mapping) {
      return mapping.columns().stream()
          .map(column -> column.map(Target::key).orElse(""))
          .collect(Collectors.joining(SEPARATOR));
    }

    private static Mapping read(String text) {
      return new Mapping(Arrays.stream(text.split(SEPARATOR, -1)).map(Target::of).toList());
    }
  }
}
