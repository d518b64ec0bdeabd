create index practice_words_ix on exemplar.practice using gin (kernel.bigrams(title || ' ' || what));
