package io.salesline.deploy.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.deploy.tools.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks can fail: each mistake here is one that Kubernetes would take without a word. */
class PlantedViolationsTest {

  private static final String TEMPLATE =
      Checkout.text(Checkout.DEPLOY.resolve("base/service/deployment.yaml"));
  private static final String SERVICE =
      Checkout.text(Checkout.DEPLOY.resolve("base/service/service.yaml"));
  private static final String ACCOUNT =
      Checkout.text(Checkout.DEPLOY.resolve("base/service/service-account.yaml"));
  private static final String SETTINGS =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: salesline
      data:
        DATABASE_ADDRESS: postgres:5432
      """;

  @Test
  void theTemplateItselfHasNone() {
    var sound = all(TEMPLATE, SERVICE, ACCOUNT, SETTINGS);

    assertThat(UnknownFields.in(sound)).isEmpty();
    assertThat(RestrictedPods.violations(sound)).isEmpty();
    assertThat(Wiring.violations(sound)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "periodSeconds, periodSecond, Deployment/service.spec.template.spec.containers[0].startupProbe.periodSecond",
    "readOnlyRootFilesystem, readonlyRootFilesystem, securityContext.readonlyRootFilesystem",
    "maxSurge, maxSurges, Deployment/service.spec.strategy.rollingUpdate.maxSurges",
    "sizeLimit, size, Deployment/service.spec.template.spec.volumes[0].emptyDir.size"
  })
  void aMisspeltFieldIsFound(String right, String wrong, String path) {
    var misspelt = Manifests.of(planted(right, wrong));

    assertThat(UnknownFields.in(misspelt)).anySatisfy(found -> assertThat(found).endsWith(path));
  }

  @Test
  void aMisspeltFieldOfATopicIsFound() {
    String topic =
        """
        apiVersion: kafka.strimzi.io/v1
        kind: KafkaTopic
        metadata:
          name: goals
        spec:
          partition: 12
        """;

    assertThat(UnknownFields.in(Manifests.of(topic)))
        .containsExactly("KafkaTopic/goals.spec.partition");
  }

  @ParameterizedTest
  @CsvSource({
    "value: \"8080\", value: 8080",
    "containerPort: 8080, containerPort: \"8080\"",
    "kind: Deployment, kind: Deploymint",
    "apiVersion: apps/v1, apiVersion: apps/v1beta1"
  })
  void aWrongTypeIsRefused(String right, String wrong) {
    String yaml = planted(right, wrong);

    assertThatThrownBy(() -> Manifests.of(yaml)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "runAsNonRoot: true, runAsNonRoot: false, service: runAsNonRoot",
    "runAsUser: 185, runAsUser: 0, service: runAsUser",
    "type: RuntimeDefault, type: Unconfined, service: seccompProfile",
    "allowPrivilegeEscalation: false, privileged: true, service/service: privileged",
    "allowPrivilegeEscalation: false, privileged: true, service/service: allowPrivilegeEscalation",
    "readOnlyRootFilesystem: true, readOnlyRootFilesystem: false, service/migration: readOnlyRootFilesystem",
    "drop: [ALL], drop: [NET_RAW], service/service: keeps capabilities",
    "drop: [ALL], 'add: [NET_ADMIN]', service/service: adds capabilities",
    "automountServiceAccountToken: false, hostNetwork: true, service: hostNetwork",
    "automountServiceAccountToken: false, hostPID: true, service: mounts an API token",
    "containerPort: 8080, 'hostPort: 8080', service/service: hostPort",
    "cpu: 250m, ephemeral-storage: 1Gi, service/service: resources"
  })
  void aLaxPodIsFound(String right, String wrong, String violation) {
    assertThat(RestrictedPods.violations(Manifests.of(planted(right, wrong)))).contains(violation);
  }

  @Test
  void aFolderOfTheNodeIsFound() {
    String yaml = TEMPLATE.replaceAll("emptyDir:\\s+sizeLimit: 128Mi", "hostPath: {path: /}");

    assertThat(RestrictedPods.violations(Manifests.of(yaml))).contains("service: volume tmp");
  }

  @ParameterizedTest
  @CsvSource({
    "path: /q/health/live, path: /q/health, service is not probed for live",
    "port: management, port: http, service is not probed for ready",
    "name: management, name: metrics, 'service has ports {http=8080, metrics=9000}'",
    "key: DATABASE_ADDRESS, key: DATABASE, service reads DATABASE of salesline",
    "serviceAccountName: service, serviceAccountName: another, service has no service account"
  })
  void aNameThatLeadsNowhereIsFound(String right, String wrong, String violation) {
    var broken = all(planted(right, wrong), SERVICE, ACCOUNT, SETTINGS);

    assertThat(Wiring.violations(broken)).anySatisfy(it -> assertThat(it).contains(violation));
  }

  @Test
  void aServiceThatSelectsNobodyIsFound() {
    String lost = SERVICE.replace("part-of: salesline", "part-of: other");

    assertThat(Wiring.violations(all(TEMPLATE, lost, ACCOUNT, SETTINGS)))
        .containsExactly("Service service selects no pods");
  }

  private static String planted(String right, String wrong) {
    assertThat(TEMPLATE).contains(right);
    return TEMPLATE.replace(right, wrong);
  }

  private static Manifests all(String... files) {
    return Manifests.of(String.join("---\n", files));
  }
}
