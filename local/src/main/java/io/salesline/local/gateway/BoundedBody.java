package io.salesline.local.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A request's body that fails when it is too long or too slow. */
final class BoundedBody implements ReadStream<Buffer> {

  /** Why a body was not read to its end. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final GatewayProblem problem;

    Refused(GatewayProblem problem) {
      super(problem.name(), null, false, false);
      this.problem = problem;
    }

    GatewayProblem problem() {
      return problem;
    }
  }

  private final ReadStream<Buffer> source;
  private final Limits limits;
  private final Vertx vertx;
  private final long timer;

  private Handler<Throwable> failed = failure -> {};
  private Refused refusal;
  private long seen;

  BoundedBody(Vertx vertx, ReadStream<Buffer> source, Limits limits) {
    this.vertx = vertx;
    this.source = source;
    this.limits = limits;
    this.timer =
        vertx.setTimer(limits.bodyDeadline().toMillis(), late -> refuse(GatewayProblem.BODY_LATE));
  }

  /** Why it failed, or null. */
  Refused refusal() {
    return refusal;
  }

  private void refuse(GatewayProblem problem) {
    if (refusal == null) {
      refusal = new Refused(problem);
      vertx.cancelTimer(timer);
      failed.handle(refusal);
    }
  }

  @Override
  public BoundedBody exceptionHandler(Handler<Throwable> handler) {
    failed = handler == null ? failure -> {} : handler;
    source.exceptionHandler(handler);
    return this;
  }

  @Override
  public BoundedBody handler(Handler<Buffer> handler) {
    source.handler(handler == null ? null : buffer -> pass(buffer, handler));
    return this;
  }

  private void pass(Buffer buffer, Handler<Buffer> handler) {
    seen += buffer.length();
    if (seen > limits.body()) {
      refuse(GatewayProblem.TOO_LARGE);
    } else if (refusal == null) {
      handler.handle(buffer);
    }
  }

  @Override
  public BoundedBody endHandler(Handler<Void> handler) {
    source.endHandler(
        end -> {
          vertx.cancelTimer(timer);
          if (handler != null && refusal == null) {
            handler.handle(end);
          }
        });
    return this;
  }

  @Override
  public BoundedBody pause() {
    source.pause();
    return this;
  }

  @Override
  public BoundedBody resume() {
    source.resume();
    return this;
  }

  @Override
  public BoundedBody fetch(long amount) {
    source.fetch(amount);
    return this;
  }
}
