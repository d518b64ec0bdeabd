create index problem_words_ix on integrity.problem using gin (kernel.bigrams(what));
