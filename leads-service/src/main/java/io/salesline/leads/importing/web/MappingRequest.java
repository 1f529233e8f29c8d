package io.salesline.leads.importing.web;

import io.salesline.leads.csv.Encoding;
import io.salesline.leads.importing.app.DirectingImport.Wish;
import io.salesline.leads.importing.domain.Layout;
import io.salesline.leads.importing.domain.Mapping;
import io.salesline.leads.importing.domain.Target;
import io.salesline.platform.web.Invalid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a file is to be read. */
@Schema(name = "LeadFileMapping")
record MappingRequest(
    @NotEmpty @Size(max = Layout.MOST_COLUMNS) @Schema(
            description =
                "What each column says, in the file's order; null for one that is not read. Any of"
                    + " company, credit_code, contact_name, phone, email, source, region, industry,"
                    + " estimated_amount, currency, note",
            examples = "[\"company\", \"phone\", null]")
        List<@Size(max = 30) String> columns,
    @Size(max = 20) @Schema(
            description =
                "utf-8, utf-16-le, utf-16-be or gb18030; absent for what it was taken for",
            nullable = true)
        String encoding,
    @Size(max = 1) @Schema(
            description = "A comma, a semicolon or a tab; absent for what it was taken for",
            nullable = true)
        String delimiter) {

  private static final String TARGETS =
      Arrays.stream(Target.values()).map(Target::key).collect(Collectors.joining(", "));
  private static final String ENCODINGS =
      Arrays.stream(Encoding.values()).map(Encoding::key).collect(Collectors.joining(", "));

  Wish wish() {
    return new Wish(
        Optional.ofNullable(encoding)
            .map(key -> Invalid.unlessKnown("encoding", Encoding.of(key), ENCODINGS)),
        Optional.ofNullable(delimiter)
            .map(one -> Invalid.unlessKnown("delimiter", delimiter(one), ", ; TAB")),
        new Mapping(columns.stream().map(MappingRequest::target).toList()));
  }

  private static Optional<Character> delimiter(String one) {
    return Layout.DELIMITERS.stream().filter(known -> one.equals(known.toString())).findFirst();
  }

  private static Optional<Target> target(String key) {
    return Optional.ofNullable(key)
        .map(known -> Invalid.unlessKnown("columns", Target.of(known), TARGETS));
  }
}
