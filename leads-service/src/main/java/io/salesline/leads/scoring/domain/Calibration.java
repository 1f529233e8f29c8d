package io.salesline.leads.scoring.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether of the leads with a score of 30, thirty in a hundred come to what it foretells: by k-fold
 * cross-validation, so that each lead is judged by a model that has not seen it.
 *
 * @param folds how many parts the history was cut into
 * @param brier the mean squared error of the probabilities (Brier 1950); 0 is perfect
 * @param referenceBrier the same of saying the mean to everybody
 * @param expectedError the mean distance of probability and share over the bins, weighted by their
 *     leads (expected calibration error; Naeini, Cooper, Hauskrecht 2015)
 * @param discrimination the chance that of a lead that came to it and one that did not, the first
 *     has the higher score (area under the ROC curve; ties count half); 0.5 is a coin
 */
public record Calibration(
    int folds,
    double brier,
    double referenceBrier,
    double expectedError,
    double discrimination,
    List<Bin> bins) {

  private static final int BINS = 10;

  /**
   * Leads whose probability lies in one tenth.
   *
   * @param from the lower bound, inclusive
   * @param predicted the mean of what was said of them
   */
  public record Bin(double from, double to, int closed, int successes, double predicted) {
    double distance() {
      return Math.abs(predicted - (double) successes / closed);
    }
  }

  /**
   * The share of the error that the model takes away; nothing or less means that it knows nothing.
   */
  public double skill() {
    return referenceBrier == 0 ? 0 : 1 - brier / referenceBrier;
  }

  /** By the folds that the endings name. */
  public static Calibration of(List<Ending> endings, int folds) {
    var predictions = new ArrayList<Prediction>();
    IntStream.range(0, folds).forEach(fold -> predictions.addAll(judged(endings, fold)));
    return ofPredictions(predictions, folds);
  }

  private static List<Prediction> judged(List<Ending> endings, int fold) {
    var seen = endings.stream().filter(ending -> ending.fold() != fold).toList();
    var model = Learning.from(seen);
    double reference = seen.isEmpty() ? 0.5 : (double) model.successes() / seen.size();
    return endings.stream()
        .filter(ending -> ending.fold() == fold)
        .map(ending -> judged(model, reference, ending))
        .toList();
  }

  private static Prediction judged(ScoreModel.Learned model, double reference, Ending ending) {
    return new Prediction(model.probability(ending.traits()), reference, ending.success());
  }

  private static Calibration ofPredictions(List<Prediction> predictions, int folds) {
    int count = predictions.size();
    List<Bin> bins = IntStream.range(0, BINS).mapToObj(bin -> bin(predictions, bin)).toList();
    List<Bin> filled = bins.stream().filter(bin -> bin.closed() > 0).toList();
    return new Calibration(
        folds,
        predictions.stream().mapToDouble(Prediction::error).sum() / count,
        predictions.stream().mapToDouble(Prediction::referenceError).sum() / count,
        filled.stream().mapToDouble(bin -> bin.closed() * bin.distance()).sum() / count,
        discrimination(predictions),
        filled);
  }

  private static Bin bin(List<Prediction> predictions, int number) {
    var within = predictions.stream().filter(prediction -> in(prediction) == number).toList();
    return new Bin(
        (double) number / BINS,
        (number + 1.0) / BINS,
        within.size(),
        (int) within.stream().filter(Prediction::success).count(),
        within.stream().mapToDouble(Prediction::probability).average().orElse(0));
  }

  private static int in(Prediction prediction) {
    return Math.min(BINS - 1, (int) (prediction.probability() * BINS));
  }

  /** By ranks (Mann and Whitney 1947); equal probabilities share their mean rank. */
  private static double discrimination(List<Prediction> predictions) {
    var sorted =
        predictions.stream().sorted(Comparator.comparingDouble(Prediction::probability)).toList();
    double ranks = 0;
    long successes = 0;
    for (int from = 0, to; from < sorted.size(); from = to) {
      to = from;
      long tied = 0;
      while (to < sorted.size() && sorted.get(to).probability() == sorted.get(from).probability()) {
        tied += sorted.get(to++).success() ? 1 : 0;
      }
      ranks += tied * ((from + 1 + to) / 2.0);
      successes += tied;
    }
    long others = sorted.size() - successes;
    return successes == 0 || others == 0
        ? 0.5
        : (ranks - successes * (successes + 1) / 2.0) / ((double) successes * others);
  }
}
