/** Views that people keep: a board, what it is narrowed to, and of which days. */
package io.salesline.reporting.view;
