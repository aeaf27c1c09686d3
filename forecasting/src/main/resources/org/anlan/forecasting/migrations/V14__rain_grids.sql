create table forecasting.rain_grid (
    id              uuid primary key,
    source          text not null,
    issued_at       timestamptz not null,
    valid_from      timestamptz not null,
    valid_to        timestamptz not null,
    format          text not null,
    file            bytea not null,
    digest          text not null,
    counties        text not null,
    taken_at        timestamptz not null,
    taken_by        uuid not null,
    taker           text not null,
    check (valid_from < valid_to)
);
comment on table forecasting.rain_grid is 'rain that others forecast, as it came, and what it means for each county';
comment on column forecasting.rain_grid.counties is 'JSON: mean, lowest and highest in mm by county';
create unique index rain_grid_once on forecasting.rain_grid (source, issued_at, valid_from, valid_to, digest);
create index rain_grid_by_time on forecasting.rain_grid (issued_at desc, id);
