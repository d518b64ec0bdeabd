create index evaluation_words_ix on evaluation.evaluation using gin (kernel.bigrams(reason || ' ' || basis));
