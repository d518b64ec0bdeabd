-- Why somebody leaves the pool or is withdrawn stands with the opinions, which open against a purpose, not in the journal.
alter table talent.opinion drop constraint opinion_verdict_ck;
alter table talent.opinion add constraint opinion_verdict_ck
    check (verdict in ('FORWARDED', 'POOLED', 'RETURNED', 'WITHDRAWN'));
