create index article_words_ix on publicity.article using gin (kernel.bigrams(title || ' ' || words));
