create index post_words_ix on exchange.post using gin (kernel.bigrams(title || ' ' || body));
