/** What the API's description says of every operation alike. */
package io.salesline.goals.openapi;
