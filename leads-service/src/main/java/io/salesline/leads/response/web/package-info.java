/** First responses over HTTP. */
package io.salesline.leads.response.web;
