package io.salesline.local.demo;

import io.salesline.local.client.RemoteSystem;
import io.salesline.local.client.Reply;
import io.salesline.local.client.Session;
import io.salesline.local.demo.Scene.Step;
import io.salesline.local.text.Failure;
import io.salesline.local.text.Failure.Reason;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Plays scenes: a step that is known to be done is not done again. */
final class SceneWork {

  private final RemoteSystem system;
  private final DemoLog log;
  private final Staff staff;
  private final Blanks blanks;

  SceneWork(RemoteSystem system, DemoLog log, Staff staff, Blanks blanks) {
    this.system = system;
    this.log = log;
    this.staff = staff;
    this.blanks = blanks;
  }

  /**
   * @throws Failure when the system refuses, or never says what is waited for
   */
  Void play(Scene scene) throws InterruptedException {
    UnaryOperator<String> kept = step -> log.id(name(scene, step)).orElse(null);
    for (Step step : scene.steps()) {
      String name = name(scene, step.key());
      if (log.id(name).isEmpty()) {
        log.know(name, play(name, blanks.fill(step, kept)));
      }
    }
    return null;
  }

  /**
   * @param step of that scene or, with its name before it, of another
   */
  private static String name(Scene scene, String step) {
    return "scene/" + (step.contains("/") ? step : scene.name() + "/" + step);
  }

  /** What is kept of it. */
  private String play(String name, Step step) throws InterruptedException {
    Reply reply = answer(system.session(username(step.as())), step, "demo/" + name);
    if (!step.isShown(reply.required())) {
      throw new Failure(Reason.FAILED, "client.refused", reply.request(), reply.status(), name);
    }
    return step.kept(reply.body());
  }

  private static Reply answer(Session session, Step step, String key) throws InterruptedException {
    String[] does = step.does().split(" ", 2);
    return switch (does[0]) {
      case "GET" -> Awaited.until(seen -> step.isShown(seen.body()), () -> session.get(does[1]));
      case "PUT" -> session.put(does[1], step.body(), "\"" + step.etag() + "\"", key);
      case "POST" ->
          step.body() == null
              ? session.post(does[1], key)
              : session.post(does[1], step.body(), key);
      default -> throw new IllegalArgumentException(step.does());
    };
  }

  /** Members go by their names when they sign in, and by their ids everywhere else. */
  private String username(String nameOrId) {
    for (Map.Entry<String, String> member : staff.members().entrySet()) {
      if (member.getValue().equals(nameOrId)) {
        return member.getKey();
      }
    }
    return nameOrId;
  }
}
