package io.salesline.deploy.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.salesline.deploy.tools.Checkout;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code kubectl apply -k} would send. */
class RenderedManifestsTest {

  private static final Set<String> SERVICES =
      Set.of("goals-service", "pipeline-service", "leads-service", "reporting-service");

  static Stream<String> folders() {
    return Stream.concat(
        Stream.of("base"),
        Checkout.list(Checkout.DEPLOY.resolve("overlays")).stream()
            .map(overlay -> "overlays/" + overlay.getFileName()));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyFieldIsOneThatKubernetesKnows(String folder) {
    assertThat(UnknownFields.in(Manifests.rendered(folder))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyPodMeetsTheRestrictedStandard(String folder) {
    assertThat(RestrictedPods.violations(Manifests.rendered(folder))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyNameLeadsSomewhere(String folder) {
    assertThat(Wiring.violations(Manifests.rendered(folder))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void theFourServicesAreThereWithImagesOfTheirOwn(String folder) {
    var deployments = Manifests.rendered(folder).all(Deployment.class);

    assertThat(deployments).map(it -> it.getMetadata().getName()).hasSameElementsAs(SERVICES);
    assertThat(deployments).allSatisfy(RenderedManifestsTest::runsItsOwnImage);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void noSecretIsRenderedAndEachIsNamedAfterItsService(String folder) {
    var manifests = Manifests.rendered(folder);

    assertThat(manifests.all(Secret.class)).isEmpty();
    assertThat(manifests.all(Deployment.class)).allSatisfy(RenderedManifestsTest::namesItsSecrets);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void aRebuildWaitsUntilItIsAskedFor(String folder) {
    assertThat(Manifests.rendered(folder).all(CronJob.class))
        .singleElement()
        .satisfies(job -> assertThat(job.getSpec().getSuspend()).isTrue())
        .satisfies(job -> assertThat(job.getSpec().getConcurrencyPolicy()).isEqualTo("Forbid"));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void aPodHasTimeToEndInPeace(String folder) {
    assertThat(Manifests.rendered(folder).all(Deployment.class))
        .allSatisfy(RenderedManifestsTest::endsInPeace);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everySettingIsOneThatTheServicesRead(String folder) {
    String read =
        Checkout.text(
                Checkout.ROOT.resolve(
                    "platform/src/main/resources/META-INF/microprofile-config.properties"))
            + Checkout.text(
                Checkout.ROOT.resolve(
                    "platform/src/main/java/io/salesline/platform/migration/Migrate.java"))
            + Checkout.text(
                Checkout.ROOT.resolve(
                    "pipeline-service/src/main/resources/application.properties"));

    assertThat(settings(Manifests.rendered(folder)))
        .hasSizeGreaterThan(8)
        .allSatisfy(setting -> assertThat(read).contains(setting));
  }

  @Test
  void everyTopicIsApplied() {
    var files =
        Checkout.list(Checkout.DEPLOY.resolve("kafka/topics")).stream()
            .map(file -> file.getFileName().toString())
            .filter(name -> !name.equals("kustomization.yaml"));

    assertThat(Manifests.rendered("base").names(KafkaTopic.class).map(name -> name + ".yaml"))
        .containsExactlyInAnyOrderElementsOf(files.toList());
  }

  private static void runsItsOwnImage(Deployment deployment) {
    String name = deployment.getMetadata().getName();
    var pod = deployment.getSpec().getTemplate().getSpec();
    assertThat(Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream()))
        .map(Container::getImage)
        .allSatisfy(image -> assertThat(image).contains("/" + name).doesNotContain("latest"));
  }

  private static void namesItsSecrets(Deployment deployment) {
    String service = deployment.getMetadata().getName().replace("-service", "");
    var pod = deployment.getSpec().getTemplate().getSpec();
    assertThat(secrets(pod.getContainers()))
        .contains(service + "-database")
        .isSubsetOf(service + "-database", service + "-files");
    assertThat(secrets(pod.getInitContainers()))
        .containsExactlyInAnyOrder(service + "-database", service + "-database-owner");
  }

  private static Set<String> secrets(List<Container> containers) {
    return containers.stream()
        .flatMap(container -> container.getEnv().stream())
        .map(EnvVar::getValueFrom)
        .filter(Objects::nonNull)
        .map(EnvVarSource::getSecretKeyRef)
        .filter(Objects::nonNull)
        .map(SecretKeySelector::getName)
        .collect(Collectors.toSet());
  }

  private static void endsInPeace(Deployment deployment) {
    var pod = deployment.getSpec().getTemplate().getSpec();
    Container service = pod.getContainers().getFirst();
    var unlisted = Duration.ofSeconds(service.getLifecycle().getPreStop().getSleep().getSeconds());
    var requests =
        service.getEnv().stream()
            .filter(variable -> variable.getName().equals("QUARKUS_SHUTDOWN_TIMEOUT"))
            .map(variable -> Duration.parse("PT" + variable.getValue()))
            .findFirst()
            .orElseThrow();
    // One shard's relay may take 2 s; four of them one after the other.
    var relay = Duration.ofSeconds(8);
    assertThat(Duration.ofSeconds(pod.getTerminationGracePeriodSeconds()))
        .isGreaterThan(unlisted.plus(requests).plus(relay));
  }

  private static Set<String> settings(Manifests manifests) {
    var variables =
        manifests.all(Deployment.class).stream()
            .map(deployment -> deployment.getSpec().getTemplate().getSpec())
            .flatMap(
                pod ->
                    Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream()))
            .flatMap(container -> container.getEnv().stream())
            .map(EnvVar::getName);
    var maps =
        manifests.all(io.fabric8.kubernetes.api.model.ConfigMap.class).stream()
            .flatMap(map -> map.getData().keySet().stream());
    return Stream.concat(variables, maps)
        .filter(name -> name.matches("(SALESLINE|KAFKA)_[A-Z0-9_]+"))
        .collect(Collectors.toSet());
  }
}
