create index norm_words_ix on norm.norm using gin (kernel.bigrams(title));
create index edition_words_ix on norm.edition using gin (kernel.bigrams(text));
