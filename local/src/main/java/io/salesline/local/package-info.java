/** The local system behind {@code ./salesline}: every part of Salesline on one machine. */
package io.salesline.local;
