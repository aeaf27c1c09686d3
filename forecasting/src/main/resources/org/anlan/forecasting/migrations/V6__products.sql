create table forecasting.stage_forecast (
    run             uuid not null,
    station         text not null,
    issued_at       timestamptz not null,
    from_at         timestamptz not null,
    body            text not null,
    primary key (run, station)
);
comment on table forecasting.stage_forecast is 'stage forecasts of river stations as they were issued';
comment on column forecasting.stage_forecast.from_at is 'time of the reading it starts from; issued_at is civil time too';
create index stage_forecast_newest on forecasting.stage_forecast (station, issued_at desc);

create table forecasting.county_product (
    run             uuid not null,
    rain_run        uuid not null,
    day             date not null,
    region          text not null,
    issued_at       timestamptz not null,
    body            text not null,
    primary key (run, region)
);
comment on table forecasting.county_product is 'rain, level and impact of each county, computed from the rain of a day';
create index county_product_newest on forecasting.county_product (day desc, issued_at desc, run);

create table forecasting.loss_nowcast (
    run             uuid primary key,
    process         text not null,
    base            text not null,
    position        bigint not null,
    issued_at       timestamptz not null,
    body            text not null
);
comment on table forecasting.loss_nowcast is 'final losses to be expected of a process and base, as issued; position is that of the figures';
create index loss_nowcast_newest on forecasting.loss_nowcast (process, base, issued_at desc);
