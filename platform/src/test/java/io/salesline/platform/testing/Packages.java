package io.salesline.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a service is laid out: {@code <root>.<feature>.<layer>}, {@code <root>.<common>}.
 *
 * @param common names of packages that are no feature
 */
record Packages(String root, Set<String> common) {

  private static final Set<String> LAYERS = Set.of("domain", "app", "web", "messaging", "store");

  DescribedPredicate<JavaClass> are(String... layers) {
    return describe(
        "are " + String.join(" or ", layers), type -> List.of(layers).contains(layer(type)));
  }

  DescribedPredicate<JavaClass> areCommon() {
    return describe("are common", type -> common.contains(part(type, 0).orElse("")));
  }

  /** What stands at the root is common too. */
  DescribedPredicate<JavaClass> areDomainOrCommon() {
    return are("domain")
        .or(areCommon())
        .or(describe("stand at the root", type -> type.getPackageName().equals(root)));
  }

  DescribedPredicate<JavaClass> areOfAFeature() {
    return describe("are of a feature", type -> feature(type).isPresent());
  }

  /** {@code goal} for a class of {@code io.salesline.goals.goal.web}. */
  Optional<String> feature(JavaClass type) {
    return part(type, 0).filter(name -> !common.contains(name));
  }

  /** Empty text for what lies in no layer. */
  String layer(JavaClass type) {
    return feature(type).isEmpty() ? "" : part(type, 1).filter(LAYERS::contains).orElse("");
  }

  private Optional<String> part(JavaClass type, int depth) {
    String name = type.getPackageName();
    if (!name.startsWith(root + ".")) {
      return Optional.empty();
    }
    String[] parts = name.substring(root.length() + 1).split("\\.", -1);
    return depth < parts.length ? Optional.of(parts[depth]) : Optional.empty();
  }
}
