package io.salesline.platform.expression;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.StructType;
import java.util.Map;
import java.util.Optional;

/** The structs of a vocabulary, by name. */
public final class Structs implements CelTypeProvider {

  private final ImmutableList<CelType> structs;

  Structs(ImmutableList<CelType> structs) {
    this.structs = structs;
  }

  /** A struct whose fields may be absent; {@code has(it.field)} tells. */
  public static StructType struct(String name, Map<String, ? extends CelType> fields) {
    var known = ImmutableMap.<String, CelType>copyOf(fields);
    return StructType.create(name, known.keySet(), field -> Optional.ofNullable(known.get(field)));
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return structs;
  }

  @Override
  public Optional<CelType> findType(String name) {
    return structs.stream().filter(struct -> struct.name().equals(name)).findFirst();
  }
}
