/**
 * Completes each service's OpenAPI document: how every operation may fail, with examples in both
 * languages.
 */
package io.salesline.platform.openapi;
