create index application_words_ix on funding.application using gin (kernel.bigrams(title));
