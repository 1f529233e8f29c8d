package io.salesline.leads.importing.app;

import io.salesline.leads.importing.domain.Layout;
import io.salesline.leads.importing.domain.Progress;
import java.util.List;

/** What became of the rows of a batch, in numbers. */
record Tally(long created, long duplicates, long rejected) {

  static Tally of(List<Outcome> outcomes) {
    long created = outcomes.stream().filter(Outcome.Created.class::isInstance).count();
    long duplicates = outcomes.stream().filter(Outcome.Duplicate.class::isInstance).count();
    return new Tally(created, duplicates, outcomes.size() - created - duplicates);
  }

  Progress after(Progress before, Layout.Place next) {
    return new Progress(
        next,
        before.read() + created + duplicates + rejected,
        before.created() + created,
        before.duplicates() + duplicates,
        before.rejected() + rejected);
  }
}
