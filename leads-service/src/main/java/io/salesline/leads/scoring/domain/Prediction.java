package io.salesline.leads.scoring.domain;

/**
 * What was said of a lead by a model that had not seen it, and what became of it.
 *
 * @param reference what somebody would have said who knows only how many come to it
 */
record Prediction(double probability, double reference, boolean success) {

  double error() {
    return Math.pow(probability - (success ? 1 : 0), 2);
  }

  double referenceError() {
    return Math.pow(reference - (success ? 1 : 0), 2);
  }
}
