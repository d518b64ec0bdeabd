create index borrowing_words_ix on exemplar.borrowing using gin (kernel.bigrams(adapted));
