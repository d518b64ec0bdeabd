create index entry_words_ix on openness.entry using gin (kernel.bigrams(title || ' ' || spot));
