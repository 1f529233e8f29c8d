package io.salesline.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;

/** Where features may know each other. */
final class Meetings {

  private Meetings() {}

  static ArchRule onlyAt(Packages packages, Set<String> layers) {
    return forbid(
        packages,
        "know of other features only " + layers,
        meeting -> !layers.contains(packages.layer(meeting.getTargetClass())));
  }

  static ArchRule onlyFrom(Packages packages, String layer) {
    return forbid(
        packages,
        "know another feature only from " + layer,
        meeting -> !packages.layer(meeting.getOriginClass()).equals(layer));
  }

  private static ArchRule forbid(
      Packages packages, String sentence, Predicate<Dependency> forbidden) {
    return classes()
        .that(packages.areOfAFeature())
        .should(
            new ArchCondition<JavaClass>(sentence) {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> meet(packages, dependency))
                    .filter(forbidden)
                    .forEach(
                        dependency ->
                            events.add(
                                SimpleConditionEvent.violated(
                                    dependency, dependency.getDescription())));
              }
            });
  }

  private static boolean meet(Packages packages, Dependency dependency) {
    var own = packages.feature(dependency.getOriginClass());
    var other = packages.feature(dependency.getTargetClass());
    return own.isPresent() && other.isPresent() && !own.equals(other);
  }
}
