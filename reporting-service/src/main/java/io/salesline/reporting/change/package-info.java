/** The model's change number: raised once a batch, heard by every replica. */
package io.salesline.reporting.change;
