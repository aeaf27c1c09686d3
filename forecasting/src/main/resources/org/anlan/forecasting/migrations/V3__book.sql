create table forecasting.issued (
    id              uuid primary key,
    kind            text not null,
    issuer          text not null,
    hazard          text not null,
    region          text not null,
    quantity        text not null,
    lead_hours      integer not null,
    level           integer not null,
    issued_at       timestamptz not null,
    valid_from      timestamptz not null,
    valid_to        timestamptz not null,
    value           text not null,
    reference_values text not null,
    digest          text not null,
    source          text not null,
    check (valid_from <= valid_to)
);
comment on table forecasting.issued is 'forecasts as issued: never changed, never deleted';
comment on column forecasting.issued.value is 'JSON: form and numbers, as verification scores them';
comment on column forecasting.issued.digest is 'SHA-256 over key, issue, value and references, taken at issue';
comment on column forecasting.issued.source is 'run:UUID or consultation:UUID';
create index issued_by_end on forecasting.issued (valid_to, id);
create index issued_by_subject on forecasting.issued (quantity, region, valid_to);
create index issued_by_source on forecasting.issued (source);

create table forecasting.outcome (
    issued          uuid not null references forecasting.issued,
    number          integer not null,
    onset           timestamptz,
    observed        double precision,
    source          text not null,
    rule            text not null,
    known_at        timestamptz not null,
    recorded_at     timestamptz not null,
    primary key (issued, number)
);
comment on table forecasting.outcome is 'what came: the highest number counts, earlier ones stay';
comment on column forecasting.outcome.observed is 'null where it can never be known; source says why';

create function forecasting.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: what was issued and what came stay as they are',
        tg_op, tg_table_name;
end
$$;
create trigger issued_stays before update or delete on forecasting.issued
    for each statement execute function forecasting.refuse_change();
create trigger outcome_stays before update or delete on forecasting.outcome
    for each statement execute function forecasting.refuse_change();
