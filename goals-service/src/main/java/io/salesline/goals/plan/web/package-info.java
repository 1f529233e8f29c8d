/** Plans over HTTP. */
package io.salesline.goals.plan.web;
