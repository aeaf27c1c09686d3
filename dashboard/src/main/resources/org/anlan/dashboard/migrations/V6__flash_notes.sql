create table desk.flash_note (
    id          uuid primary key,
    process     text not null,
    base        text not null,
    region      text not null,
    indicator   text not null,
    actor       uuid not null,
    actor_name  text not null,
    at          timestamptz not null,
    document    uuid references desk.document
);
create unique index flash_note_pending on desk.flash_note (process, base, region, indicator)
 where document is null;
comment on table desk.flash_note is 'figures put into the next flash bulletin 写入快报: which, never their value, which the bulletin reads with all its others';
comment on column desk.flash_note.document is 'the bulletin that was issued with it; null while it waits';
