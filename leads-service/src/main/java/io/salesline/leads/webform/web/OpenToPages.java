package io.salesline.leads.webform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Lets pages of other sites read the answers of web forms, refusals included, and of nothing else.
 * No credentials: the browser sends none. A form says by 403 or 404 that it is not for that site,
 * which the page then cannot read either.
 */
class OpenToPages {

  private static final String FORMS = "/api/leads/v1/forms/";

  @ServerResponseFilter
  void open(ContainerRequestContext request, ContainerResponseContext response) {
    String origin = request.getHeaderString("Origin");
    String path = request.getUriInfo().getRequestUri().getPath();
    int status = response.getStatus();
    if (origin != null && path.startsWith(FORMS) && status != 403 && status != 404) {
      response.getHeaders().putSingle("Access-Control-Allow-Origin", origin);
      response.getHeaders().add("Vary", "Origin");
    }
  }
}
