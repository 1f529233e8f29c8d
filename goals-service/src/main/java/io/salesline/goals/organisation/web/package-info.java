/** The organisation over HTTP. */
package io.salesline.goals.organisation.web;
