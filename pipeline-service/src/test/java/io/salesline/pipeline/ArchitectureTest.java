package io.salesline.pipeline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
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
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String ROOT = "io.salesline.pipeline.";
  private static final List<String> FEATURES =
      List.of("opportunity", "process", "product", "customer", "openapi");
  private static final Pattern FEATURE = Pattern.compile("io\\.salesline\\.pipeline\\.(\\w+).*");

  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.salesline.pipeline");

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
      meetsOthersOnlyThroughApp(feature).check(SERVICE);
    }
  }

  @Test
  void everyFeatureIsNamedHere() {
    var found =
        SERVICE.stream().map(ArchitectureTest::feature).flatMap(Optional::stream).distinct();
    assertThat(found).containsExactlyInAnyOrderElementsOf(FEATURES);
  }

  @Test
  void noServiceDependsOnAnothersCode() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "io.salesline.goals..",
                "io.salesline.leads..",
                "io.salesline.reporting..",
                "io.salesline.local.."))
        .check(SERVICE);
  }

  @Test
  void nobodyIsNamedAfterNothing() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .check(SERVICE);
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
            DescribedPredicate.not(
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
        .dependOnClassesThat(resideInAnyPackage("..app..", "..web..", "..store..", "..messaging.."))
        .allowEmptyShould(true);
  }

  private static ArchRule appKnowsNoEdge() {
    return noClasses()
        .that()
        .resideInAPackage("..app..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "..pipeline.*.web..",
                "..pipeline.*.store..",
                "..pipeline.*.messaging..",
                "..offence.web.."));
  }

  private static ArchRule edgesDoNotKnowEachOther(String edge, String... others) {
    var forbidden =
        java.util.Arrays.stream(others)
            .flatMap(
                other -> java.util.stream.Stream.of("..pipeline.*." + other, "..offence." + other))
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAnyPackage("..pipeline.*." + edge, "..offence." + edge)
        .should()
        .dependOnClassesThat(resideInAnyPackage(forbidden));
  }

  private static ArchRule meetsOthersOnlyThroughApp(String feature) {
    return classes()
        .that()
        .resideInAPackage(ROOT + feature + "..")
        .should()
        .onlyDependOnClassesThat(
            describe(
                "belong to " + feature + ", to another feature's app, or to no feature",
                type ->
                    feature(type).isEmpty()
                        || feature(type).get().equals(feature)
                        || type.getPackageName().endsWith(".app")));
  }

  private static Optional<String> feature(JavaClass type) {
    var matcher = FEATURE.matcher(type.getPackageName());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
