alter table member.correction add column wanted_cipher bytea;

create unique index correction_open_ux on member.correction (home_id, member_id, field) where state = 'ASKED';
