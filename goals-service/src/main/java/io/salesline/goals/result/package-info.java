/** What counts: metrics as data, and the ledger of what happened that they count. */
package io.salesline.goals.result;
