/** Statistics that more than one service tells: pure functions of counts. */
package io.salesline.platform.statistics;
