-- Who is logged in at the pages. Gone with a crash of the database, and in no backup: who was in logs in once more.
create unlogged table page_session (
    digest bytea primary key,
    tokens bytea not null,
    ends_at timestamptz not null
);

create index page_session_by_end on page_session (ends_at);
