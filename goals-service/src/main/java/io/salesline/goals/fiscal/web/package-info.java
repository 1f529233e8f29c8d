/** The fiscal calendar over HTTP. */
package io.salesline.goals.fiscal.web;
