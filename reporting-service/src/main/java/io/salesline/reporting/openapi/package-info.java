/** Completes the OpenAPI document: what every operation can answer beside its success. */
package io.salesline.reporting.openapi;
