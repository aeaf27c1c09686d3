create table forecasting.rain_ahead (
    run             uuid primary key,
    source          text not null,
    issued_at       timestamptz not null,
    made_at         timestamptz not null,
    ends_at         timestamptz not null
);
comment on table forecasting.rain_ahead is 'rain of the coming days as others forecast it, and what it means for counties';
comment on column forecasting.rain_ahead.issued_at is 'by its source; made_at is when we reckoned with it';
create index rain_ahead_newest on forecasting.rain_ahead (issued_at desc, made_at desc);

create table forecasting.rain_ahead_day (
    run             uuid not null references forecasting.rain_ahead,
    day             date not null,
    rain            text not null,
    body            text not null,
    primary key (run, day)
);
comment on column forecasting.rain_ahead_day.body is 'JSON: range, level and impact of each county on that day';
comment on column forecasting.rain_ahead_day.rain is 'SHA-256 of the rain as the source told it';
