package io.salesline.goals.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.salesline.platform.access.Role;
import io.salesline.platform.identity.ExternalIds;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the code of this service keeps to. */
final class Rules {

  private static final String SERVICE = "io.salesline.goals";
  private static final List<String> LAYERS = List.of("domain", "app", "web", "messaging", "store");

  static final ArchRule DOMAIN_IS_PURE =
      classes()
          .that()
          .resideInAPackage("..domain")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("java..", "jakarta.persistence..", SERVICE, "..goals.*.domain")
                  .or(describe("are values of the platform", Rules::isPlatformValue)));

  static final ArchRule NOBODY_ASKS_THE_MACHINE_FOR_THE_TIME =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  static final ArchRule LAYERS_POINT_INWARD =
      noClasses()
          .that()
          .resideInAnyPackage("..domain", "..app")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("..goals.*.web", "..goals.*.messaging", "..goals.*.store"));

  static final ArchRule EDGES_DO_NOT_KNOW_EACH_OTHER =
      classes()
          .that()
          .resideInAnyPackage("..goals.*.web", "..goals.*.messaging", "..goals.*.store")
          .should(onlyKnowAmongEdgesTheirOwn());

  static final ArchRule FEATURES_MEET_THROUGH_APP =
      classes().that().resideInAPackage(SERVICE + "..").should(knowOnlyTheAppOfOtherFeatures());

  static final ArchRule NO_SERVICE_KNOWS_ANOTHER =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "io.salesline.pipeline..", "io.salesline.leads..", "io.salesline.reporting.."));

  static final ArchRule NAMES_SAY_WHAT_THINGS_ARE =
      noClasses().should().haveNameMatching(".*(Helper|Util|Utils|Impl|Base|Manager)");

  static final ArchRule ONE_SESSION_IS_SEQUENTIAL =
      noClasses().should().callMethod(Uni.class, "combine");

  static final ArchRule RESOURCES_ARE_HIDDEN =
      classes()
          .that(resideInAPackage("..goals.*.web"))
          .should()
          .notBePublic()
          .andShould()
          .notBeProtected();

  private Rules() {}

  static Stream<ArchRule> all() {
    return Stream.of(
        DOMAIN_IS_PURE,
        NOBODY_ASKS_THE_MACHINE_FOR_THE_TIME,
        LAYERS_POINT_INWARD,
        EDGES_DO_NOT_KNOW_EACH_OTHER,
        FEATURES_MEET_THROUGH_APP,
        NO_SERVICE_KNOWS_ANOTHER,
        NAMES_SAY_WHAT_THINGS_ARE,
        ONE_SESSION_IS_SEQUENTIAL,
        RESOURCES_ARE_HIDDEN);
  }

  private static boolean isPlatformValue(JavaClass type) {
    return type.isEquivalentTo(Role.class)
        || type.isEquivalentTo(ExternalIds.class)
        || type.isEquivalentTo(Money.class)
        || type.isEquivalentTo(Refusal.class);
  }

  private static ArchCondition<JavaClass> knowOnlyTheAppOfOtherFeatures() {
    return forbid(
        "know only the app of other features",
        dependency ->
            feature(dependency.getOriginClass())
                .flatMap(
                    own -> feature(dependency.getTargetClass()).filter(one -> !one.equals(own)))
                .filter(other -> !layer(dependency.getTargetClass()).equals("app"))
                .isPresent());
  }

  private static ArchCondition<JavaClass> onlyKnowAmongEdgesTheirOwn() {
    return forbid(
        "know no other edge",
        dependency ->
            isEdge(dependency.getTargetClass())
                && !layer(dependency.getTargetClass()).equals(layer(dependency.getOriginClass())));
  }

  private static ArchCondition<JavaClass> forbid(
      String description, Predicate<Dependency> forbidden) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(forbidden)
            .forEach(
                dependency ->
                    events.add(
                        SimpleConditionEvent.violated(dependency, dependency.getDescription())));
      }
    };
  }

  private static boolean isEdge(JavaClass type) {
    return feature(type).isPresent() && List.of("web", "messaging", "store").contains(layer(type));
  }

  /** The feature that a class is of: {@code goal} of {@code io.salesline.goals.goal.web}. */
  private static Optional<String> feature(JavaClass type) {
    return LAYERS.contains(layer(type)) && type.getPackageName().startsWith(SERVICE + ".")
        ? Optional.of(type.getPackageName().substring(SERVICE.length() + 1).split("\\.", 2)[0])
        : Optional.empty();
  }

  private static String layer(JavaClass type) {
    String name = type.getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
