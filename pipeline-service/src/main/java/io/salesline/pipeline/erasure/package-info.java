/** Forgetting people when leads-service asks for it. */
package io.salesline.pipeline.erasure;
