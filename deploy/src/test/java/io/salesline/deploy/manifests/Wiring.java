package io.salesline.deploy.manifests;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names in one resource that must be names in another. Kubernetes takes them all and says nothing.
 */
final class Wiring {

  private static final Map<String, String> PORTS = Map.of("http", "8080", "management", "9000");

  private final Manifests manifests;
  private final List<String> violations = new ArrayList<>();

  private Wiring(Manifests manifests) {
    this.manifests = manifests;
  }

  static List<String> violations(Manifests manifests) {
    var wiring = new Wiring(manifests);
    manifests.all(Deployment.class).forEach(wiring::check);
    manifests.all(CronJob.class).forEach(wiring::check);
    manifests.all(Service.class).forEach(wiring::check);
    manifests.all(PodDisruptionBudget.class).forEach(wiring::check);
    manifests.all(Ingress.class).forEach(wiring::check);
    return wiring.violations;
  }

  private void check(Deployment deployment) {
    String name = deployment.getMetadata().getName();
    var pod = deployment.getSpec().getTemplate();
    require(
        labels(deployment)
            .entrySet()
            .containsAll(deployment.getSpec().getSelector().getMatchLabels().entrySet()),
        name + " does not select its pods");
    checkAccount(name, pod.getSpec());
    pod.getSpec()
        .getTopologySpreadConstraints()
        .forEach(
            spread ->
                require(
                    spread
                        .getLabelSelector()
                        .getMatchLabels()
                        .equals(deployment.getSpec().getSelector().getMatchLabels()),
                    name + " spreads other pods"));
    pod.getSpec().getInitContainers().forEach(container -> checkSettings(name, container));
    pod.getSpec().getContainers().forEach(container -> checkService(name, container));
  }

  private void check(CronJob job) {
    String name = job.getMetadata().getName();
    var pod = job.getSpec().getJobTemplate().getSpec().getTemplate();
    checkAccount(name, pod.getSpec());
    pod.getSpec().getContainers().forEach(container -> checkSettings(name, container));
    manifests.all(Service.class).stream()
        .filter(service -> isIn(service.getSpec().getSelector(), pod.getMetadata().getLabels()))
        .forEach(
            service ->
                violations.add("Service " + service.getMetadata().getName() + " leads to " + name));
  }

  private static boolean isIn(Map<String, String> selector, Map<String, String> labels) {
    return labels.entrySet().containsAll(selector.entrySet());
  }

  private void checkAccount(String name, PodSpec pod) {
    require(
        manifests.names(ServiceAccount.class).anyMatch(pod.getServiceAccountName()::equals),
        name + " has no service account");
  }

  private void checkService(String name, Container container) {
    checkSettings(name, container);
    require(ports(container).equals(PORTS), name + " has ports " + ports(container));
    checkProbe(name, "started", container.getStartupProbe());
    checkProbe(name, "live", container.getLivenessProbe());
    checkProbe(name, "ready", container.getReadinessProbe());
  }

  private void checkProbe(String name, String health, Probe probe) {
    require(
        probe != null
            && probe.getHttpGet() != null
            && ("/q/health/" + health).equals(probe.getHttpGet().getPath())
            && "management".equals(probe.getHttpGet().getPort().getStrVal()),
        name + " is not probed for " + health);
  }

  private void checkSettings(String name, Container container) {
    Set<String> maps = manifests.names(ConfigMap.class).collect(Collectors.toSet());
    container.getEnvFrom().stream()
        .filter(source -> source.getConfigMapRef() != null)
        .map(source -> source.getConfigMapRef().getName())
        .forEach(map -> require(maps.contains(map), name + " reads ConfigMap " + map));
    container.getEnv().stream()
        .filter(variable -> variable.getValueFrom() != null)
        .map(variable -> variable.getValueFrom().getConfigMapKeyRef())
        .filter(reference -> reference != null)
        .forEach(
            reference ->
                require(
                    has(reference.getName(), reference.getKey()),
                    name + " reads " + reference.getKey() + " of " + reference.getName()));
  }

  private boolean has(String map, String key) {
    return manifests.all(ConfigMap.class).stream()
        .filter(candidate -> candidate.getMetadata().getName().equals(map))
        .anyMatch(candidate -> candidate.getData().containsKey(key));
  }

  private void check(Service service) {
    String name = service.getMetadata().getName();
    require(isSelected(service.getSpec().getSelector()), "Service " + name + " selects no pods");
    Map<String, String> ports =
        service.getSpec().getPorts().stream()
            .collect(Collectors.toMap(port -> port.getName(), port -> port.getPort().toString()));
    require(ports.equals(PORTS), "Service " + name + " has ports " + ports);
    require(
        service.getSpec().getPorts().stream()
            .allMatch(port -> port.getName().equals(port.getTargetPort().getStrVal())),
        "Service " + name + " leads to other ports");
  }

  private void check(PodDisruptionBudget budget) {
    require(
        isSelected(budget.getSpec().getSelector().getMatchLabels()),
        "PodDisruptionBudget " + budget.getMetadata().getName() + " selects no pods");
  }

  private void check(Ingress ingress) {
    ingress.getSpec().getRules().stream()
        .flatMap(rule -> rule.getHttp().getPaths().stream())
        .forEach(this::check);
  }

  private void check(HTTPIngressPath path) {
    var backend = path.getBackend().getService();
    require(
        manifests.names(Service.class).anyMatch(backend.getName()::equals)
            && "http".equals(backend.getPort().getName())
            && path.getPath().equals("/api/" + backend.getName().replace("-service", "")),
        path.getPath() + " leads to " + backend.getName() + ":" + backend.getPort().getName());
  }

  private boolean isSelected(Map<String, String> selector) {
    return manifests.all(Deployment.class).stream()
            .filter(deployment -> isIn(selector, labels(deployment)))
            .count()
        == 1;
  }

  private static Map<String, String> labels(Deployment deployment) {
    return deployment.getSpec().getTemplate().getMetadata().getLabels();
  }

  private static Map<String, String> ports(Container container) {
    return container.getPorts().stream()
        .collect(
            Collectors.toMap(ContainerPort::getName, port -> port.getContainerPort().toString()));
  }

  private void require(boolean holds, String violation) {
    if (!holds) {
      violations.add(violation);
    }
  }
}
