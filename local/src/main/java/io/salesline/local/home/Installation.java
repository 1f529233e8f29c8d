package io.salesline.local.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What was built and is run: an image that {@code ./salesline} copied aside, so that a later build
 * does not pull the jars from under a running system, or else the modules' own target folders.
 */
public final class Installation {

  private final Path root;
  private final Path image;

  /**
   * @param root of the repository
   * @param image of the built parts; null for the target folders
   */
  public Installation(Path root, Path image) {
    this.root = root.toAbsolutePath().normalize();
    this.image = image;
  }

  /** As {@code ./salesline} says it in system properties. */
  public static Installation current() {
    String image = System.getProperty("salesline.image");
    String root = System.getProperty("salesline.root", System.getProperty("user.dir"));
    return new Installation(Path.of(root), image == null ? null : Path.of(image));
  }

  public Path defaultData() {
    return root.resolve(".salesline").resolve("data");
  }

  public Path topics() {
    return root.resolve("deploy").resolve("kafka").resolve("topics");
  }

  /** The folder of a service that holds quarkus-run.jar. */
  public Path service(String name) {
    return image == null
        ? root.resolve(name).resolve("target").resolve("quarkus-app")
        : image.resolve(name);
  }

  /** Java options that run another main class of this module. */
  public List<String> localClasspath() {
    return List.of("-cp", System.getProperty("java.class.path"));
  }

  /** A folder for what is derived from a service's jars; gone when they change. */
  public Path derivedFromService(String name) throws IOException {
    return derived(name);
  }

  /** The same for the jars of this module. */
  public Path derivedFromLocal() throws IOException {
    return derived("local");
  }

  private Path derived(String module) throws IOException {
    Path folder =
        image == null
            ? root.resolve(".salesline").resolve("derived").resolve(module)
            : image.resolve(module);
    return Files.createDirectories(folder);
  }

  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
