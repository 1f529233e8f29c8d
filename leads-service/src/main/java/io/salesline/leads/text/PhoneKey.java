package io.salesline.leads.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.regex.Pattern;

/** A telephone number as the whole world would dial it, without its extension: E.164. */
public final class PhoneKey {

  // Those that the library knows, it leaves out by itself.
  private static final Pattern EXTENSION = Pattern.compile(" ?转 ?\\d+$");

  private PhoneKey() {}

  /**
   * @param typed null for none
   * @param region whose numbers need no country code, by ISO 3166, such as {@code CN}
   * @return null where it is no number that can be there
   */
  public static String of(String typed, String region) {
    if (typed == null) {
      return null;
    }
    var numbers = PhoneNumberUtil.getInstance();
    try {
      var number = numbers.parse(EXTENSION.matcher(typed).replaceFirst(""), region);
      return numbers.isPossibleNumber(number)
          ? numbers.format(number, PhoneNumberFormat.E164)
          : null;
    } catch (NumberParseException e) {
      return null;
    }
  }
}
