create table forecasting.threshold_event (
    id          uuid primary key,
    rule        text not null,
    kind        text not null,
    station     text not null,
    name        text not null,
    text_zh     text not null,
    since       timestamptz not null,
    told_at     timestamptz not null,
    value       numeric(9, 3) not null,
    bound       numeric(9, 3) not null,
    unit        text not null,
    peak        numeric(9, 3) not null,
    last_at     timestamptz not null,
    ended_at    timestamptz,
    sample      boolean not null,
    consults    boolean not null,
    position    bigint,
    unique (rule, station, since)
);
comment on table forecasting.threshold_event is 'each time a rule on readings was met at a station: told once, until the value fell by the rule''s margin';
comment on column forecasting.threshold_event.since is 'time of the reading that met it; told_at is when the rule was found met, both civil';
create unique index threshold_event_open on forecasting.threshold_event (rule, station) where ended_at is null;
create index threshold_event_newest on forecasting.threshold_event (told_at desc, id);

create table forecasting.threshold_stand (
    name        text primary key,
    holder      uuid not null,
    position    bigint not null
);
comment on table forecasting.threshold_stand is 'which process holds the sums of hours that are right, as of which fact; any other reads them anew';
