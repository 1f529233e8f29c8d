package io.salesline.platform.problem;

import java.util.Map;

/**
 * What is wrong with one field.
 *
 * @param field its path in the request, such as {@code amount.currency} or {@code items[3].stage}
 * @param code names the sentence
 */
public record FieldError(String field, String code, Map<String, Object> parameters) {}
