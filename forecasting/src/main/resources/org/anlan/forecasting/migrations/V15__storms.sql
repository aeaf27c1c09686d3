create table forecasting.storm (
    id              text primary key,
    name            text not null,
    taken_at        timestamptz not null
);

create table forecasting.storm_fix (
    storm           text not null references forecasting.storm,
    source          text not null,
    at              timestamptz not null,
    issued_at       timestamptz,
    body            text not null,
    taken_at        timestamptz not null,
    taken_by        uuid not null
);
comment on column forecasting.storm_fix.issued_at is 'when it was forecast; null for an analysis';
comment on column forecasting.storm_fix.body is 'JSON; a corrected fix is a new row';
create unique index storm_fix_once on forecasting.storm_fix (storm, source, at, coalesce(issued_at, '-infinity'), body);
create index storm_fix_by_time on forecasting.storm_fix (storm, taken_at);

create table forecasting.storm_wind (
    run             uuid not null,
    storm           text not null references forecasting.storm,
    made_at         timestamptz not null,
    counties        text not null,
    primary key (run)
);
comment on column forecasting.storm_wind.counties is 'JSON: strongest wind by county, the strongest first';
create index storm_wind_by_time on forecasting.storm_wind (storm, made_at desc);
