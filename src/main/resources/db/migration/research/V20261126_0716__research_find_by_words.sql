create index topic_words_ix on research.topic using gin (kernel.bigrams(title || ' ' || question));
