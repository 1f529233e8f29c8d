package io.salesline.platform.store;

/** Names that people look for; a bean. {@link SpellingNames} makes those of before searchable. */
@FunctionalInterface
public interface SearchedNames {

  NameIndex index();
}
