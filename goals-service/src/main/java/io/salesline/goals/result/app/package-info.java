/** What other features ask of metrics and results, and what these need. */
package io.salesline.goals.result.app;
