create index file_member_ix on admission.file (member_home_id, member_id);
