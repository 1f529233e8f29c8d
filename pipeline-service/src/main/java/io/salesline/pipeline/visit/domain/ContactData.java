package io.salesline.pipeline.visit.domain;

import io.salesline.platform.problem.Refusal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Keeps phone numbers and addresses of people out of what everybody reads. Names cannot be told
 * from other words; that those stay out is up to the author.
 */
final class ContactData {

  private static final Pattern E_MAIL =
      Pattern.compile(
          "[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+", Pattern.UNICODE_CHARACTER_CLASS);

  /** Amounts, days and years are numbers too, so a number must be written as phones are. */
  private static final Pattern PHONE =
      Pattern.compile(
          "\\+\\d(?:[ ()-]{0,2}\\d){6,14}" // +86 138 0013 8000
              + "|(?<!\\d)1[3-9]\\d(?:[ -]?\\d{4}){2}(?!\\d)" // a mobile in China
              + "|(?<!\\d)\\(?0\\d{2,3}\\)?[ -]?\\d{3,4}[ -]?\\d{4}(?!\\d)" // with an area code
              + "|(?<!\\d)\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}(?!\\d)"); // 400-800-1234

  private ContactData() {}

  /**
   * @throws Refusal 422 for a text that holds an e-mail address or a phone number
   */
  static void refuseIn(Lesson lesson) {
    if (lesson.texts().anyMatch(ContactData::isIn)) {
      throw Refusal.unprocessable("case-with-contact-data");
    }
  }

  private static boolean isIn(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return E_MAIL.matcher(plain).find() || PHONE.matcher(plain).find();
  }
}
