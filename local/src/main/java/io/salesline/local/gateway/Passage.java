package io.salesline.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** What happens to a request on its way to a part and to the answer on its way back. */
final class Passage implements ProxyInterceptor {

  private static final List<String> HOP_BY_HOP =
      List.of("connection", "keep-alive", "proxy-authenticate", "trailer", "upgrade");

  private final Vertx vertx;
  private final Routes routes;
  private final Limits limits;
  private final HostAndPort publicly;

  Passage(Vertx vertx, Routes routes, Limits limits, HostAndPort publicly) {
    this.vertx = vertx;
    this.routes = routes;
    this.limits = limits;
    this.publicly = publicly;
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    ProxyRequest request = context.request();
    HttpServerRequest client = request.proxiedRequest();
    forward(request.headers(), client);
    // The issuer names itself by the host it is asked for: it must have one name only.
    request.setAuthority(publicly);
    BoundedBody body = new BoundedBody(vertx, request.getBody().stream(), limits);
    long length = request.getBody().length();
    request.setBody(length < 0 ? Body.body(body) : Body.body(body, length));
    return context
        .sendRequest()
        .recover(failure -> Future.succeededFuture(problem(request, problemOf(failure, body))));
  }

  private void forward(MultiMap headers, HttpServerRequest client) {
    headers.set(RequestIds.HEADER, RequestIds.of(client));
    headers.remove("forwarded");
    headers.set("x-forwarded-for", client.remoteAddress().hostAddress());
    headers.set("x-forwarded-proto", "http");
    headers.remove("x-forwarded-port");
    headers.remove("x-forwarded-host");
  }

  private ProxyResponse problem(ProxyRequest request, GatewayProblem problem) {
    HttpServerRequest client = request.proxiedRequest();
    String part = routes.of(client.path()).map(Routes.Route::part).orElse("");
    ProxyResponse response =
        request
            .release()
            .response()
            .setStatusCode(problem.status())
            .putHeader("content-type", GatewayProblem.MEDIA_TYPE)
            .setBody(
                Body.body(
                    problem.document(
                        client.getHeader("accept-language"), RequestIds.of(client), part)));
    if (problem.passes()) {
      response.putHeader("retry-after", "1");
    }
    return response;
  }

  private static GatewayProblem problemOf(Throwable failure, BoundedBody body) {
    if (body.refusal() != null) {
      return body.refusal().problem();
    }
    if (failure instanceof TimeoutException) {
      return GatewayProblem.PART_SILENT;
    }
    return failure instanceof ConnectException
        ? GatewayProblem.PART_DOWN
        : GatewayProblem.PART_BROKE_OFF;
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    MultiMap headers = context.response().headers();
    HOP_BY_HOP.forEach(headers::remove);
    HttpServerRequest client = context.request().proxiedRequest();
    if (!headers.contains(RequestIds.HEADER)) {
      headers.set(RequestIds.HEADER, RequestIds.of(client));
    }
    return context.sendResponse();
  }
}
