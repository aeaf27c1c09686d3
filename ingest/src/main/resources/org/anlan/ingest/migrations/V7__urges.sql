create table ingest.urge (
    id         uuid primary key,
    rule       text not null,
    process    text not null,
    region     text not null,
    round      integer not null,
    means      text not null check (means in ('PHONE', 'PAGE')),
    urged_at   timestamptz not null,
    actor      uuid not null,
    actor_name text not null,
    by_region  text not null,
    by_level   text not null,
    foreign key (rule, process, region, round) references ingest.clock
);
comment on table ingest.urge is 'who urged an overdue report (催报), when and by which means';
comment on column ingest.urge.by_region is 'the region in whose name it was urged: the post of who did';
create index urge_by_clock on ingest.urge (rule, process, region, round, urged_at);
