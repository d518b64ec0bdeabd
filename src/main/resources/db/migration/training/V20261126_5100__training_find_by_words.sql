create index course_words_ix on training.course using gin (kernel.bigrams(title || ' ' || lecturer));
