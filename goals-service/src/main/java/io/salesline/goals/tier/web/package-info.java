/** The labels over HTTP. */
package io.salesline.goals.tier.web;
