package io.salesline.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * What the code of every service keeps to. Its packages are features, but for those that are common
 * to them; a feature may have layers, which are packages of their own.
 */
public final class ServiceRules {

  private static final List<String> SERVICES = List.of("goals", "pipeline", "leads", "reporting");

  private final String service;
  private final Packages packages;
  private final List<String> pureLibraries;

  /**
   * @param common packages that every feature may know, and that know none
   */
  public ServiceRules(String service, String... common) {
    this(service, new Packages("io.salesline." + service, Set.of(common)), List.of());
  }

  private ServiceRules(String service, Packages packages, List<String> pureLibraries) {
    this.service = service;
    this.packages = packages;
    this.pureLibraries = pureLibraries;
  }

  /** The same for a domain that also computes with these: no clock, no thread, no wire in them. */
  public ServiceRules withPureLibraries(String... libraries) {
    return new ServiceRules(service, packages, List.of(libraries));
  }

  /** The service's own classes. */
  public JavaClasses code() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(packages.root());
  }

  /** For a service of features with layers. */
  public Stream<ArchRule> ofLayers() {
    return Stream.of(
        domainIsPure(),
        domainKnowsNoLayer(),
        appKnowsNoEdge(),
        edgesDoNotKnowEachOther("web"),
        edgesDoNotKnowEachOther("store"),
        edgesDoNotKnowEachOther("messaging"),
        whatIsCommonKnowsNoFeature());
  }

  /** For any service. */
  public Stream<ArchRule> ofAll() {
    return Stream.of(
        noServiceKnowsAnother(),
        namesSayWhatThingsAre(),
        nobodyAsksTheMachineForTheTime(),
        oneSessionIsSequential(),
        resourcesAreHidden(),
        consumersAreKnownFromTheStart());
  }

  public ArchRule domainIsPure() {
    return classes()
        .that(packages.are("domain"))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "java..",
                    "jakarta.persistence..",
                    "io.salesline.platform.money",
                    "io.salesline.platform.calendar",
                    "io.salesline.platform.expression",
                    "io.salesline.platform.identity",
                    "io.salesline.platform.problem",
                    "io.salesline.platform.upload")
                .or(describe("are roles", type -> type.getName().endsWith("platform.access.Role")))
                .or(resideInAnyPackage(pureLibraries.toArray(String[]::new)))
                .or(packages.areDomainOrCommon()))
        .andShould()
        .onlyDependOnClassesThat(
            describe("are no clock", type -> !type.isEquivalentTo(Clock.class)));
  }

  public ArchRule domainKnowsNoLayer() {
    return noClasses()
        .that(packages.are("domain"))
        .should()
        .dependOnClassesThat(packages.are("app", "web", "store", "messaging"));
  }

  public ArchRule appKnowsNoEdge() {
    return noClasses()
        .that(packages.are("app"))
        .should()
        .dependOnClassesThat(packages.are("web", "store", "messaging"));
  }

  public ArchRule edgesDoNotKnowEachOther(String edge) {
    String[] others =
        Stream.of("web", "store", "messaging")
            .filter(other -> !other.equals(edge))
            .toArray(String[]::new);
    return noClasses()
        .that(packages.are(edge))
        .should()
        .dependOnClassesThat(packages.are(others))
        .allowEmptyShould(true);
  }

  /** Features meet at these layers of each other only. */
  public ArchRule featuresMeetAt(String... layers) {
    return Meetings.onlyAt(packages, Set.of(layers));
  }

  /** Within a feature only the use cases speak to other features. */
  public ArchRule onlyAppMeetsOthers() {
    return Meetings.onlyFrom(packages, "app");
  }

  public ArchRule whatIsCommonKnowsNoFeature() {
    return noClasses()
        .that(packages.areCommon())
        .should()
        .dependOnClassesThat(packages.areOfAFeature())
        .allowEmptyShould(true);
  }

  public ArchRule noServiceKnowsAnother() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                Stream.concat(
                        SERVICES.stream().filter(other -> !other.equals(service)),
                        Stream.of("local", "contracts"))
                    .map(other -> "io.salesline." + other + "..")
                    .toArray(String[]::new)));
  }

  public ArchRule namesSayWhatThingsAre() {
    return noClasses().should().haveNameMatching(".*(Helper|Utils?|Impl|Base|Manager)");
  }

  public ArchRule nobodyAsksTheMachineForTheTime() {
    return noClasses()
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
  }

  /** Hibernate Reactive wants one thing after the other. */
  public ArchRule oneSessionIsSequential() {
    return noClasses().should().callMethod(Uni.class, "combine");
  }

  public ArchRule resourcesAreHidden() {
    return classes().that().haveSimpleNameEndingWith("Resource").should().bePackagePrivate();
  }

  public ArchRule webIsHidden() {
    return classes().that(packages.are("web")).should().notBePublic().andShould().notBeProtected();
  }

  /** What they parked before a restart can be re-driven before anything new arrives. */
  public ArchRule consumersAreKnownFromTheStart() {
    return classes().that(consume()).should().beAnnotatedWith(Startup.class).allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaClass> consume() {
    return describe(
        "consume",
        type -> type.getMethods().stream().anyMatch(one -> one.isAnnotatedWith(Incoming.class)));
  }
}
