/** What each is told: their own alerts, of what they may see. */
package io.salesline.reporting.inbox;
