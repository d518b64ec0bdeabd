-- What the portal published is entered from its article, once.
alter table openness.entry add column article_id bigint;
alter table openness.entry add constraint entry_article_fk
    foreign key (home_id, article_id) references publicity.article (home_id, id);
alter table openness.entry add constraint entry_article_ck check (article_id is null or venue = 'PORTAL');
create unique index entry_article_ux on openness.entry (home_id, article_id) where article_id is not null and state = 'PUBLISHED';
