create index box_words_ix on ballot.box using gin (kernel.bigrams(title));
