/** Filing appeals and deciding on them. */
package io.salesline.leads.appeal.app;
