/** Scores over HTTP. */
package io.salesline.leads.scoring.web;
