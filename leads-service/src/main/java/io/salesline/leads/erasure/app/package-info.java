/** Asking for an erasure, deciding on it, and seeing to it that all services answer. */
package io.salesline.leads.erasure.app;
