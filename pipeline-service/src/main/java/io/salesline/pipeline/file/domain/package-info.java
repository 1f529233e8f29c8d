/** What a file is: its life, and what its first bytes say about it. */
package io.salesline.pipeline.file.domain;
