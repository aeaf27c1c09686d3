create table logistics.need_list_desk (
    process        text primary key,
    opened_at      timestamptz not null,
    opened_by      uuid not null,
    opened_by_name text not null,
    closed_at      timestamptz,
    closed_by_name text,
    check ((closed_at is null) = (closed_by_name is null))
);
create unique index need_list_desk_open on logistics.need_list_desk ((closed_at is null)) where closed_at is null;
comment on table logistics.need_list_desk is 'of which disaster the needs are published for donors; one at a time';

create table logistics.need_list (
    version      bigint primary key,
    process      text not null references logistics.need_list_desk,
    published_at timestamptz not null,
    occasion     text not null,
    body         text not null,
    digest       text not null
);
comment on table logistics.need_list is 'each published list of needs, never changed; the body names the digest of the one before';
comment on column logistics.need_list.digest is 'SHA-256 of the body in UTF-8, lower-case hex';
