package io.salesline.deploy;

/**
 * What one query of a dashboard's panel asks Prometheus.
 *
 * @param dashboard the file's name without {@code .json}
 * @param panel the panel's title
 * @param refId the query's letter in the panel
 * @param expression PromQL
 */
public record PanelExpression(String dashboard, String panel, String refId, String expression) {

  @Override
  public String toString() {
    return dashboard + " / " + panel + " / " + refId + ": " + expression;
  }
}
