package io.salesline.deploy.manifests;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Fields that a model does not have. The models collect them in {@code additionalProperties}
 * instead of refusing them, as an API server without strict validation drops them: the mistake
 * shows nowhere.
 */
final class UnknownFields {

  private final List<String> found = new ArrayList<>();

  private UnknownFields() {}

  /** Paths such as {@code Deployment/goals-service.spec.replica}; empty when all is known. */
  static List<String> in(Manifests manifests) {
    var walk = new UnknownFields();
    for (HasMetadata resource : manifests.resources()) {
      walk.visit(resource.getKind() + "/" + resource.getMetadata().getName(), resource);
    }
    return walk.found;
  }

  private void visit(String path, Object value) {
    switch (value) {
      case null -> {}
      case Map<?, ?> map -> map.forEach((key, item) -> visit(path + "." + key, item));
      case Collection<?> items -> visitAll(path, items);
      default -> visitModel(path, value);
    }
  }

  private void visitAll(String path, Collection<?> items) {
    int index = 0;
    for (Object item : items) {
      visit(path + "[" + index++ + "]", item);
    }
  }

  private void visitModel(String path, Object model) {
    String type = model.getClass().getName();
    if (model instanceof Enum
        || !(type.startsWith("io.fabric8.") || type.startsWith("io.strimzi."))) {
      return;
    }
    Arrays.stream(model.getClass().getMethods())
        .filter(UnknownFields::isGetter)
        .forEach(getter -> visitProperty(path, model, getter));
  }

  private void visitProperty(String path, Object model, Method getter) {
    Object value = call(model, getter);
    if (getter.getName().equals("getAdditionalProperties")) {
      ((Map<?, ?>) value).keySet().forEach(name -> found.add(path + "." + name));
    } else {
      String name = getter.getName().substring("get".length());
      visit(path + "." + Character.toLowerCase(name.charAt(0)) + name.substring(1), value);
    }
  }

  private static boolean isGetter(Method method) {
    return method.getName().startsWith("get")
        && method.getParameterCount() == 0
        && !method.isBridge()
        && method.getDeclaringClass() != Object.class;
  }

  private static Object call(Object model, Method getter) {
    try {
      return getter.invoke(model);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + getter, e);
    }
  }
}
