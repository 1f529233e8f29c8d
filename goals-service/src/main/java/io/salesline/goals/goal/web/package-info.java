/** Goals over HTTP. */
package io.salesline.goals.goal.web;
