/** Fiscal years and the periods that they fall into, as every feature names them. */
package io.salesline.goals.period;
