/** The live stream of reporting's views, one connection a page. */
package io.salesline.reporting.stream;
