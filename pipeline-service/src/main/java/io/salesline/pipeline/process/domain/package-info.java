/** The sales process as data: stages, what they ask of a deal, and how two versions differ. */
package io.salesline.pipeline.process.domain;
