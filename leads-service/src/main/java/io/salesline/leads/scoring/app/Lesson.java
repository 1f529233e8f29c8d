package io.salesline.leads.scoring.app;

import io.salesline.leads.scoring.domain.Calibration;
import io.salesline.leads.scoring.domain.Outcome;
import io.salesline.leads.scoring.domain.ScoreModel.Learned;

/** What history taught, of what, and how well. */
public record Lesson(Outcome predicts, Learned model, Calibration calibration) {}
