create index project_words_ix on project.project using gin (kernel.bigrams(title || ' ' || indicator));
