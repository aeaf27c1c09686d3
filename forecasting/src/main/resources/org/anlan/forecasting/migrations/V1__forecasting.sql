create table forecasting.rain_run (
    id              uuid primary key,
    day             date not null,
    made_at         timestamptz not null,
    caused_by       bigint,
    model           text not null,
    method          text not null,
    choice          text not null,
    loo_error_mm    double precision,
    day_ends        text not null,
    inputs          text not null,
    inputs_digest   text not null,
    missing         text not null,
    remarks         text not null
);
comment on column forecasting.rain_run.made_at is 'civil time';
comment on column forecasting.rain_run.inputs is 'JSON: daily rain in mm by station and day, of the week that ends on the day';
create index rain_run_by_day on forecasting.rain_run (day desc, made_at desc);
create index rain_run_by_time on forecasting.rain_run (made_at);

create table forecasting.rain_county (
    run             uuid not null references forecasting.rain_run,
    region          text not null,
    mean_mm         double precision,
    lowest_mm       double precision,
    highest_mm      double precision,
    error_mm        double precision,
    nearest_gauge_m double precision,
    skill           text not null,
    primary key (run, region)
);

create table forecasting.rarity (
    run             uuid not null references forecasting.rain_run,
    station         text not null,
    days            integer not null,
    body            text not null,
    primary key (run, station, days)
);

create table forecasting.proposal (
    region          text not null,
    process         text not null,
    base            text not null,
    plan            text not null,
    position        bigint not null,
    known_at        timestamptz not null,
    borne           integer not null,
    items           text not null,
    primary key (region, process, base, plan, position)
);
comment on column forecasting.proposal.position is 'journal position of the figure it was computed from';
comment on column forecasting.proposal.borne is 'highest level borne, 1 to 4; 0 for none';

create table forecasting.response (
    id              uuid primary key,
    type            text not null,
    area            text not null,
    issuer          text not null,
    started_at      timestamptz not null,
    ended_at        timestamptz
);
create unique index response_in_force on forecasting.response (type, area) where ended_at is null;

create table forecasting.response_step (
    response        uuid not null references forecasting.response,
    number          integer not null,
    level           integer not null,
    document        text not null,
    phone           text,
    at              timestamptz not null,
    recorded_at     timestamptz not null,
    recorded_by     uuid not null,
    recorder        text not null,
    document_at     timestamptz,
    primary key (response, number)
);
comment on column forecasting.response_step.level is '1 to 4; 0 when it ended';
comment on column forecasting.response_step.at is 'civil time from which it stands; recorded_at is when we knew';

create table forecasting.consultation (
    id              uuid primary key,
    kind            text not null,
    form            text not null,
    topic           text not null,
    question        text not null,
    region          text not null,
    process         text not null,
    base            text not null,
    departments     text not null,
    called_by       text not null,
    called_at       timestamptz not null,
    due_at          timestamptz,
    state           text not null,
    frozen_at       timestamptz,
    position        bigint,
    evidence        text,
    evidence_digest text,
    revealed_at     timestamptz,
    pool            text,
    resolution      text,
    resolution_digest text,
    drafted_by      uuid,
    drafter         text,
    signed_at       timestamptz,
    signer          text,
    minutes         text,
    closed_at       timestamptz,
    closed_why      text
);
create unique index consultation_open_topic on forecasting.consultation (topic)
 where state in ('CALLED', 'FROZEN', 'REVEALED');
create index consultation_by_time on forecasting.consultation (called_at desc, id);
create index consultation_due on forecasting.consultation (due_at) where state = 'FROZEN';

create table forecasting.cause (
    key             text primary key,
    consultation    uuid not null references forecasting.consultation,
    rule            text not null,
    text_zh         text not null,
    sample          boolean not null,
    position        bigint,
    at              timestamptz not null
);
create index cause_by_consultation on forecasting.cause (consultation, at);

create table forecasting.opinion (
    consultation    uuid not null references forecasting.consultation,
    department      text not null,
    salt            text not null,
    body            text not null,
    digest          text not null,
    filed_by        uuid not null,
    filer           text not null,
    on_behalf       boolean not null,
    filed_at        timestamptz not null,
    confirmed_at    timestamptz,
    agreed          boolean,
    note            text,
    primary key (consultation, department)
);
comment on column forecasting.opinion.body is 'sealed: read by nobody but its department before the reveal';

create table forecasting.warning (
    id              uuid primary key,
    state           text not null,
    message         text not null,
    follows         uuid references forecasting.warning,
    consultation    uuid references forecasting.consultation,
    colour          text not null,
    headline        text not null,
    description     text not null,
    instruction     text not null,
    areas           text not null,
    area            text not null,
    onset           timestamptz not null,
    expires         timestamptz not null,
    drafted_by      uuid not null,
    drafter         text not null,
    drafted_at      timestamptz not null,
    reviewed_by     uuid,
    reviewer        text,
    reviewed_at     timestamptz,
    returned_why    text,
    signed_by       uuid,
    signer          text,
    phone           text,
    countersigned_at timestamptz,
    sent_at         timestamptz,
    reference_list  text not null,
    xml             text,
    ended_at        timestamptz
);
create index warning_by_time on forecasting.warning (sent_at desc, id) where sent_at is not null;
create index warning_expiring on forecasting.warning (expires) where state = 'ISSUED';
create unique index warning_followed_once on forecasting.warning (follows) where sent_at is not null;
