create index spot_words_ix on integrity.spot using gin (kernel.bigrams(looked_at || ' ' || conclusion));
