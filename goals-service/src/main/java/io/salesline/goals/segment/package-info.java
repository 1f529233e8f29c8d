/** Parts of the business, as every feature names them. */
package io.salesline.goals.segment;
