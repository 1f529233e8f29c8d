/**
 * What every aggregate answer has: amounts as decimal strings, a basis, the change number, links to
 * the deals.
 */
package io.salesline.reporting.answer;
