package io.salesline.leads;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final List<String> FEATURES = List.of("lead", "customer", "conversion");

  /** What all features may know: names of things, spelling, lists, and the OpenAPI document. */
  private static final List<String> COMMON = List.of("id", "text", "query", "openapi");

  private static final Pattern PART =
      Pattern.compile("io\\.salesline\\.(?:leads|offence)\\.(\\w+)(?:\\.(\\w+))?.*");

  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.salesline.leads");

  @Test
  void theDomainIsPure() {
    domainIsPure().check(SERVICE);
  }

  @Test
  void layersPointInward() {
    domainKnowsNoLayer().check(SERVICE);
    appKnowsNoEdge().check(SERVICE);
    edgesDoNotKnowEachOther("web", "store", "messaging").check(SERVICE);
    edgesDoNotKnowEachOther("store", "web", "messaging").check(SERVICE);
    edgesDoNotKnowEachOther("messaging", "web", "store").check(SERVICE);
  }

  @Test
  void featuresMeetOnlyThroughApp() {
    for (String feature : FEATURES) {
      meetsOthersOnlyThroughApp(feature).forEach(rule -> rule.check(SERVICE));
    }
  }

  @Test
  void whatIsCommonKnowsNoFeature() {
    noClasses()
        .that(describe("are common", type -> COMMON.contains(part(type, 1).orElse(""))))
        .should()
        .dependOnClassesThat(describe("belong to a feature", type -> feature(type).isPresent()))
        .check(SERVICE);
  }

  @Test
  void everyFeatureIsNamedHere() {
    var found = SERVICE.stream().map(type -> part(type, 1)).flatMap(Optional::stream).distinct();
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(FEATURES.stream(), COMMON.stream()).toList());
  }

  @Test
  void noServiceDependsOnAnothersCode() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "io.salesline.goals..",
                "io.salesline.pipeline..",
                "io.salesline.reporting..",
                "io.salesline.local..",
                "io.salesline.contracts.."))
        .check(SERVICE);
  }

  @Test
  void nobodyIsNamedAfterNothing() {
    noClasses().should().haveNameMatching(".*(Helper|Utils?|Impl|Base|Manager)").check(SERVICE);
  }

  @Test
  void theRulesSeeWhatBreaksThem() {
    // Given
    JavaClasses offenders = new ClassFileImporter().importPackages("io.salesline.offence");

    // Then
    assertBroken(domainIsPure(), offenders);
    assertBroken(domainKnowsNoLayer(), offenders);
    assertBroken(appKnowsNoEdge(), offenders);
    assertBroken(edgesDoNotKnowEachOther("web", "store", "messaging"), offenders);
  }

  private static void assertBroken(ArchRule rule, JavaClasses offenders) {
    assertThatThrownBy(() -> rule.check(offenders)).isInstanceOf(AssertionError.class);
  }

  private static ArchRule domainIsPure() {
    return noClasses()
        .that()
        .resideInAPackage("..domain..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "io.quarkus..",
                "io.smallrye..",
                "io.vertx..",
                "com.fasterxml..",
                "org.hibernate..",
                "org.eclipse.microprofile..",
                "jakarta.ws..",
                "jakarta.inject..",
                "jakarta.enterprise.."))
        .orShould()
        .dependOnClassesThat(
            describe("a clock", type -> type.getFullName().equals("java.time.Clock")))
        .orShould()
        .dependOnClassesThat(platformOtherThanItsValues())
        .orShould()
        .callMethod("java.time.Instant", "now")
        .orShould()
        .callMethod("java.time.LocalDate", "now");
  }

  private static DescribedPredicate<JavaClass> platformOtherThanItsValues() {
    return resideInAPackage("io.salesline.platform..")
        .and(
            not(
                resideInAnyPackage(
                    "io.salesline.platform.identity",
                    "io.salesline.platform.money",
                    "io.salesline.platform.problem")))
        .as("the platform other than its values");
  }

  private static ArchRule domainKnowsNoLayer() {
    return noClasses()
        .that()
        .resideInAPackage("..domain..")
        .should()
        .dependOnClassesThat(
            describe(
                "belong to a layer further out",
                type -> List.of("app", "web", "store", "messaging").contains(layer(type))));
  }

  private static ArchRule appKnowsNoEdge() {
    return noClasses()
        .that()
        .resideInAPackage("..app..")
        .should()
        .dependOnClassesThat(
            describe(
                "belong to an edge",
                type -> List.of("web", "store", "messaging").contains(layer(type))));
  }

  private static ArchRule edgesDoNotKnowEachOther(String edge, String... others) {
    return noClasses()
        .that(describe("belong to " + edge, type -> layer(type).equals(edge)))
        .should()
        .dependOnClassesThat(
            describe(
                "belong to " + String.join(" or ", others),
                type -> List.of(others).contains(layer(type))));
  }

  /** Another feature's app is spoken to in the words of its domain, and only app speaks to it. */
  private static List<ArchRule> meetsOthersOnlyThroughApp(String feature) {
    String mine = "io.salesline.leads." + feature + "..";
    var behindApp =
        foreignTo(feature)
            .and(
                describe(
                    "lie behind app", type -> !List.of("app", "domain").contains(layer(type))));
    return List.of(
        noClasses()
            .that()
            .resideInAPackage(mine)
            .and(describe("are not app", type -> !layer(type).equals("app")))
            .should()
            .dependOnClassesThat(foreignTo(feature)),
        noClasses().that().resideInAPackage(mine).should().dependOnClassesThat(behindApp));
  }

  private static DescribedPredicate<JavaClass> foreignTo(String feature) {
    return describe(
        "belong to another feature than " + feature,
        type -> feature(type).map(other -> !other.equals(feature)).orElse(false));
  }

  private static Optional<String> feature(JavaClass type) {
    return part(type, 1).filter(FEATURES::contains);
  }

  /** Empty text for what lies in no layer. */
  private static String layer(JavaClass type) {
    boolean offence = type.getPackageName().startsWith("io.salesline.offence");
    return part(type, offence ? 1 : 2).orElse("");
  }

  private static Optional<String> part(JavaClass type, int depth) {
    var matcher = PART.matcher(type.getPackageName());
    return matcher.matches() ? Optional.ofNullable(matcher.group(depth)) : Optional.empty();
  }
}
