create table forecasting.run (
    id              uuid primary key,
    model           text not null,
    version         text,
    parameters      text,
    subject         text not null,
    trigger         text not null,
    cause           text not null,
    actor           uuid not null,
    caused_by       bigint,
    depth           integer not null,
    window_from     timestamptz,
    window_to       timestamptz,
    inputs_digest   text,
    inputs_text     text,
    missing         text not null default '[]',
    missing_count   integer not null default 0,
    seed            bigint,
    state           text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    lease_holder    uuid,
    lease_until     timestamptz,
    attempts        integer not null default 0,
    queued_at       timestamptz not null,
    started_at      timestamptz,
    ended_at        timestamptz,
    lines           text not null default '[]',
    result_digest   text
);
comment on table forecasting.run is 'every computation of a forecast: what, why, from what, by which model, and what came of it';
comment on column forecasting.run.queued_at is 'civil time, as started_at and ended_at; lease_until is machine time';
comment on column forecasting.run.missing is 'JSON: names of inputs that should have been there';
comment on column forecasting.run.inputs_digest is 'of subject, window, values and gaps together; inputs_text and result_digest name the texts in run_text';
comment on column forecasting.run.lines is 'JSON: remarks, oldest first';
create unique index run_queued_once on forecasting.run (model, subject) where state = 'QUEUED';
create unique index run_by_clock_once on forecasting.run (model, subject) where trigger = 'CLOCK';
create index run_open on forecasting.run (model, queued_at) where state in ('QUEUED', 'RUNNING');
create index run_newest on forecasting.run (id desc);
create index run_by_subject on forecasting.run (model, subject, id desc);

create table forecasting.run_text (
    digest          text primary key,
    body            text not null
);
comment on table forecasting.run_text is 'inputs and results of runs by their own SHA-256: the same text is kept once';

-- What followed readings for the rain now queues runs: it goes on from where it stood.
update core.consumer set name = 'forecasting.runs' where name = 'forecasting.rain';
update core.parked set consumer = 'forecasting.runs' where consumer = 'forecasting.rain';
