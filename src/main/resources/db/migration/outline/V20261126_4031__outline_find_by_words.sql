create index outline_words_ix on outline.outline using gin (kernel.bigrams(title || ' ' || goal));
create index arrangement_words_ix on outline.arrangement using gin (kernel.bigrams(title));
