/**
 * Tells other systems of alerts: signed, in order for each subject, again until it is taken, and
 * never within a transaction of the database.
 */
package io.salesline.reporting.webhook;
