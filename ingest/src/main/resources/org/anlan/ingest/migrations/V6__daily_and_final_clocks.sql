alter table ingest.clock
    add column round    integer not null default 0,
    add column known_at timestamptz,
    add column ended_at timestamptz;
update ingest.clock set known_at = starts_at;
alter table ingest.clock
    alter column known_at set not null,
    drop constraint clock_pkey,
    add primary key (rule, process, region, round);
comment on column ingest.clock.round is 'which run of its rule: the epoch day a daily clock is due on; else 0 and upwards';
comment on column ingest.clock.known_at is 'civil time at which it was started here; starts_at may lie before';
comment on column ingest.clock.ended_at is 'civil time from which nothing is owed any more, report or not';
drop index ingest.clock_running;
create index clock_running on ingest.clock (due) where met_at is null and ended_at is null;
create index clock_newest on ingest.clock (process, due desc, region, rule, round);

alter table ingest.process add column stable_at timestamptz;
comment on column ingest.process.stable_at is 'civil time at which the situation was declared stable (灾情稳定)';

create table ingest.response (
    id         text primary key,
    path       text collate "C" not null,
    started_at timestamptz not null,
    ended_at   timestamptz
);
comment on table ingest.response is 'what the journal told of relief responses, also of ended ones; path is that of its area';

create table ingest.daily (
    one boolean primary key default true check (one),
    day date not null
);
comment on table ingest.daily is 'the last civil day whose daily clocks were started';
