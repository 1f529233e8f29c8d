package io.salesline.goals.organisation.web;

import io.salesline.goals.organisation.app.BulkOutcome;
import io.salesline.goals.organisation.app.Changed;
import io.salesline.platform.command.Answer;
import io.salesline.platform.problem.ProblemTexts;
import io.salesline.platform.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Answers to bulk commands, each rejection in the reader's language. */
@ApplicationScoped
class BulkAnswers {

  private final Problems problems;

  BulkAnswers(Problems problems) {
    this.problems = problems;
  }

  Function<Changed<List<BulkOutcome>>, Answer> in(HttpHeaders request) {
    Locale language = ProblemTexts.language(request.getAcceptableLanguages());
    return changed -> answer(changed, language);
  }

  private Answer answer(Changed<List<BulkOutcome>> changed, Locale language) {
    var view = BulkView.of(changed, refusal -> problems.document(refusal, language));
    return Answers.at(changed.organisationVersion(), Answer.ok(view));
  }
}
