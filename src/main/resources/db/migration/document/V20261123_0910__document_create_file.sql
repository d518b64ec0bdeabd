create schema document;

-- Files attached to records; the bytes lie in the file store under home and sha256, the row under the home of its record.
create table document.file (
    home_id bigint not null,
    id bigint not null,
    record_type text not null,
    record_id bigint not null,
    name text not null,
    content_type text not null,
    bytes bigint not null,
    sha256 text not null,
    uploaded_by bigint not null,
    uploaded_at timestamptz not null,
    constraint file_pk primary key (home_id, id),
    constraint file_bytes_ck check (bytes > 0),
    constraint file_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$')
);

create index file_record_ix on document.file (home_id, record_type, record_id, uploaded_at);
create index file_sha256_ix on document.file (home_id, sha256);
