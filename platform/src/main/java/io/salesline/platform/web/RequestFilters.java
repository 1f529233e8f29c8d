package io.salesline.platform.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Names each request, and says in each answer what it was called. */
class RequestFilters {

  @ServerRequestFilter(preMatching = true, priority = 1)
  void name(ContainerRequestContext context, HttpServerRequest request) {
    MDC.put("request", RequestId.of(request));
  }

  @ServerResponseFilter
  void tell(ContainerResponseContext response, HttpServerRequest request) {
    response.getHeaders().putSingle(RequestId.HEADER, RequestId.of(request));
    response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
    if (!response.getHeaders().containsKey("Cache-Control")) {
      response.getHeaders().putSingle("Cache-Control", "no-store");
    }
  }
}
