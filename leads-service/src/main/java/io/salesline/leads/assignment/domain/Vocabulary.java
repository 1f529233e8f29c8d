package io.salesline.leads.assignment.domain;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompilerBuilder;
import java.util.Optional;

/**
 * What a condition may speak of: {@code lead}, with {@code source}, {@code region}, {@code
 * industry}, {@code currency} and {@code estimated_minor}, what it may be worth in minor units
 * (cents). A field that a lead does not have is absent: {@code has(lead.region)} tells.
 */
final class Vocabulary {

  private static final ImmutableMap<String, CelType> FIELDS =
      ImmutableMap.of(
          "source",
          SimpleType.STRING,
          "region",
          SimpleType.STRING,
          "industry",
          SimpleType.STRING,
          "currency",
          SimpleType.STRING,
          "estimated_minor",
          SimpleType.INT);

  private static final StructType LEAD =
      StructType.create("Lead", FIELDS.keySet(), field -> Optional.ofNullable(FIELDS.get(field)));

  private Vocabulary() {}

  static CelCompilerBuilder declaredIn(CelCompilerBuilder compiler) {
    return compiler.setTypeProvider(new OneStruct()).addVar("lead", LEAD);
  }

  /** At run time a struct is a map. */
  private record OneStruct() implements CelTypeProvider {

    @Override
    public ImmutableCollection<CelType> types() {
      return ImmutableList.of(LEAD);
    }

    @Override
    public Optional<CelType> findType(String name) {
      return LEAD.name().equals(name) ? Optional.of(LEAD) : Optional.empty();
    }
  }
}
