package io.salesline.leads.importing.web;

import io.salesline.leads.importing.app.Wrong;
import io.salesline.platform.problem.ProblemTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is wrong with a row, in the reader's language. */
@ApplicationScoped
class Sentences {

  private final ProblemTexts texts;

  Sentences(ProblemTexts texts) {
    this.texts = texts;
  }

  RowProblem of(Wrong wrong, Locale language) {
    return new RowProblem(
        wrong.field(), wrong.code(), texts.detail(wrong.code(), wrong.parameters(), language));
  }

  List<RowProblem> of(List<Wrong> wrong, Locale language) {
    return wrong.stream().map(one -> of(one, language)).toList();
  }

  /** In one cell. */
  String inOneLine(List<Wrong> wrong, Locale language) {
    return of(wrong, language).stream()
        .map(one -> one.field() == null ? one.detail() : one.field() + ": " + one.detail())
        .collect(Collectors.joining(" "));
  }
}
