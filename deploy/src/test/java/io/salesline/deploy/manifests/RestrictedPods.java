package io.salesline.deploy.manifests;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The pod security standard {@code restricted}, and what we ask beyond it: user 185, a root file
 * system that cannot be written, no token of the Kubernetes API, memory that is reserved.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/security/pod-security-standards/">Kubernetes</a>
 */
final class RestrictedPods {

  private static final long USER = 185;

  private final List<String> violations = new ArrayList<>();

  private RestrictedPods() {}

  static List<String> violations(Manifests manifests) {
    var standard = new RestrictedPods();
    for (Deployment deployment : manifests.all(Deployment.class)) {
      standard.check(
          deployment.getMetadata().getName(), deployment.getSpec().getTemplate().getSpec());
    }
    for (CronJob job : manifests.all(CronJob.class)) {
      standard.check(
          job.getMetadata().getName(),
          job.getSpec().getJobTemplate().getSpec().getTemplate().getSpec());
    }
    return standard.violations;
  }

  private void check(String name, PodSpec pod) {
    require(!isTrue(pod.getHostNetwork()), name + ": hostNetwork");
    require(!isTrue(pod.getHostPID()), name + ": hostPID");
    require(!isTrue(pod.getHostIPC()), name + ": hostIPC");
    require(isFalse(pod.getAutomountServiceAccountToken()), name + ": mounts an API token");
    require(isFalse(pod.getEnableServiceLinks()), name + ": service links in the environment");
    var security = pod.getSecurityContext();
    require(security != null && isTrue(security.getRunAsNonRoot()), name + ": runAsNonRoot");
    require(
        security != null && Objects.equals(security.getRunAsUser(), USER), name + ": runAsUser");
    require(
        security != null
            && security.getSeccompProfile() != null
            && "RuntimeDefault".equals(security.getSeccompProfile().getType()),
        name + ": seccompProfile");
    pod.getVolumes().forEach(volume -> check(name, volume));
    Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream())
        .forEach(container -> check(name + "/" + container.getName(), container));
  }

  private void check(String name, Volume volume) {
    require(
        volume.getEmptyDir() != null
            || volume.getConfigMap() != null
            || volume.getSecret() != null
            || volume.getProjected() != null,
        name + ": volume " + volume.getName());
  }

  private void check(String name, Container container) {
    SecurityContext security =
        Objects.requireNonNullElseGet(container.getSecurityContext(), SecurityContext::new);
    require(!isTrue(security.getPrivileged()), name + ": privileged");
    require(isFalse(security.getAllowPrivilegeEscalation()), name + ": allowPrivilegeEscalation");
    require(isTrue(security.getReadOnlyRootFilesystem()), name + ": readOnlyRootFilesystem");
    require(!isFalse(security.getRunAsNonRoot()), name + ": runAsNonRoot");
    require(
        security.getRunAsUser() == null || security.getRunAsUser() == USER, name + ": runAsUser");
    require(security.getSeccompProfile() == null, name + ": seccompProfile of its own");
    var capabilities = security.getCapabilities();
    require(
        capabilities != null && capabilities.getDrop().contains("ALL"),
        name + ": keeps capabilities");
    require(capabilities == null || capabilities.getAdd().isEmpty(), name + ": adds capabilities");
    require(
        container.getPorts().stream().allMatch(port -> port.getHostPort() == null),
        name + ": hostPort");
    checkResources(name, container);
  }

  private void checkResources(String name, Container container) {
    var resources = container.getResources();
    require(
        resources != null
            && resources.getRequests() != null
            && resources.getRequests().containsKey("cpu")
            && resources.getRequests().containsKey("memory")
            && resources.getLimits() != null
            && resources.getRequests().get("memory").equals(resources.getLimits().get("memory")),
        name + ": resources");
  }

  private void require(boolean holds, String violation) {
    if (!holds) {
      violations.add(violation);
    }
  }

  private static boolean isTrue(Boolean value) {
    return Boolean.TRUE.equals(value);
  }

  private static boolean isFalse(Boolean value) {
    return Boolean.FALSE.equals(value);
  }
}
