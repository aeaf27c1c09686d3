create table forecasting.outlook (
    region          text not null,
    process         text not null,
    base            text not null,
    topic           text not null,
    known_at        timestamptz not null,
    number          integer not null,
    borne           integer not null,
    items           text not null,
    primary key (region, process, base, topic, known_at, number)
);
comment on table forecasting.outlook is 'levels of response proposed by stage, rain, forecast and nowcast; never activated';
comment on column forecasting.outlook.topic is 'FLOOD or NOWCAST; process and base are empty text for FLOOD';
comment on column forecasting.outlook.number is 'tells apart what became known at one civil time';
comment on column forecasting.outlook.borne is 'highest level borne by what was observed (FLOOD) or by the nowcast, 1 to 4; 0 for none';
