-- What the planner remembers of a table outlives its rows: while people vote, an analysis would copy phrases, choices and codes
-- into pg_statistic, where nothing ever drops them. So these two tables are never sampled, and what was is forgotten: to give a
-- column its own type again drops its statistics and touches nothing else.
alter table ballot.ballot alter column home_id set statistics 0;
alter table ballot.ballot alter column box_id set statistics 0;
alter table ballot.ballot alter column question set statistics 0;
alter table ballot.ballot alter column code_hash set statistics 0;
alter table ballot.ballot alter column voters set statistics 0;
alter table ballot.ballot alter column choice set statistics 0;
alter table ballot.ballot alter column phrase set statistics 0;
alter table ballot.ballot alter column receipt set statistics 0;
alter table ballot.slip alter column code_hash set statistics 0;
alter table ballot.slip alter column home_id set statistics 0;
alter table ballot.slip alter column box_id set statistics 0;
alter table ballot.slip alter column voters set statistics 0;
alter table ballot.ballot alter column home_id type bigint;
alter table ballot.ballot alter column box_id type bigint;
alter table ballot.ballot alter column question type integer;
alter table ballot.ballot alter column code_hash type bytea;
alter table ballot.ballot alter column voters type text;
alter table ballot.ballot alter column choice type integer;
alter table ballot.ballot alter column phrase type text;
alter table ballot.ballot alter column receipt type bytea;
alter table ballot.slip alter column code_hash type bytea;
alter table ballot.slip alter column home_id type bigint;
alter table ballot.slip alter column box_id type bigint;
alter table ballot.slip alter column voters type text;
