create table ingest.agreed_figure (
    process       text not null,
    base          text not null,
    region        text not null,
    indicator     text not null,
    value         bigint not null,
    consultation  text not null,
    agreed_at     timestamptz not null,
    from_position bigint not null,
    primary key (process, base, region, indicator, from_position)
);
comment on table ingest.agreed_figure is 'figures that a consultation agreed on and signed 会商核定, in the indicator''s smallest unit; the newest by position holds';
