package io.salesline.local.client;

/**
 * Money as the APIs speak it.
 *
 * @param amount a plain decimal such as {@code 1054.00}
 * @param currency ISO 4217
 */
public record Amount(String amount, String currency) {}
