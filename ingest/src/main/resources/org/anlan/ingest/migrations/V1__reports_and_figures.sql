create table ingest.process (
    id          text primary key,
    name        text not null,
    hazard      text not null,
    region      text not null,
    started_at  timestamptz not null,
    closed_at   timestamptz
);

create table ingest.base (
    process     text not null references ingest.process,
    id          text not null,
    name        text not null,
    from_day    date,
    primary key (process, id)
);

create table ingest.report (
    id              uuid primary key,
    process         text not null references ingest.process,
    base            text not null,
    region          text not null,
    path            text collate "C" not null,
    level           text not null,
    kind            text not null,
    hazard          text not null,
    source          text not null,
    source_rank     integer not null,
    in_line         boolean not null,
    version         integer not null,
    as_of           timestamptz not null,
    occurred_at     timestamptz,
    rounding        bigint,
    entries         jsonb not null,
    reasons         jsonb not null,
    errata          jsonb not null,
    narrative       text not null,
    reporter        uuid not null,
    reporter_name   text not null,
    reporter_phone  text not null,
    on_behalf       jsonb,
    synthetic       boolean not null,
    rules_version   text not null,
    submitted_at    timestamptz not null,
    clock           text,
    clock_due       timestamptz,
    reviewed_level  integer not null,
    state           text not null,
    told_level      integer not null default -1,
    told_state      text not null default 'UNSEALED',
    foreign key (process, base) references ingest.base,
    unique (process, base, region, source, version)
);
comment on column ingest.report.in_line is 'filed by the reporting line itself, not by another body about the region';
comment on column ingest.report.reviewed_level is '0 none, 1 county, 2 city, 3 province';
comment on column ingest.report.told_level is 'reviewed_level as the sealed facts told it so far; figures follow these two columns only';
comment on column ingest.report.rounding is 'step to which the source rounded, in whole units; null when exact';
create index report_waiting on ingest.report (process, base, reviewed_level, path)
    where state = 'SUBMITTED';
create index report_by_place on ingest.report (process, base, region, as_of);

create table ingest.decision (
    report      uuid not null references ingest.report,
    level       text not null,
    decision    text not null,
    reviewer    uuid not null,
    reviewer_name text not null,
    decided_at  timestamptz not null,
    reasons     jsonb not null,
    clock       text,
    clock_due   timestamptz
);
create index decision_by_report on ingest.decision (report, decided_at);

create table ingest.exclusion (
    report      uuid primary key references ingest.report,
    reason      text not null check (reason in ('CONFLICT', 'DUPLICATE')),
    against     uuid,
    rule        text not null,
    text_zh     text not null,
    text_en     text not null,
    proposed_at timestamptz not null,
    state       text not null check (state in ('PROPOSED', 'UPHELD', 'OVERRULED')),
    reviewer    uuid,
    reviewer_name text,
    decided_at  timestamptz
);

create table ingest.figure (
    process       text not null,
    base          text not null,
    region        text not null,
    parent        text,
    path          text collate "C" not null,
    level         text not null,
    indicator     text not null,
    submitted     bigint,
    county        bigint,
    city          bigint,
    province      bigint,
    as_of         timestamptz not null,
    synthetic     boolean not null,
    report        uuid,
    changed_at    timestamptz not null,
    from_position bigint not null,
    to_position   bigint
);
comment on table ingest.figure is 'a figure from one journal position to another, in the indicator''s smallest unit; county, city and province are what that level accepted';
create unique index figure_now on ingest.figure (process, base, region, indicator)
    where to_position is null;
create index figure_under on ingest.figure (process, base, parent, indicator)
    where to_position is null;
create index figure_then on ingest.figure (process, base, region, from_position);
create index figure_layer on ingest.figure (process, base, indicator, level, from_position);

create table ingest.clock (
    rule        text not null,
    process     text not null,
    region      text not null,
    starts_at   timestamptz not null,
    due         timestamptz not null,
    met_at      timestamptz,
    told        integer not null default 0,
    primary key (rule, process, region)
);
comment on column ingest.clock.told is 'the share in percent that was told of last';
create index clock_running on ingest.clock (due) where met_at is null;
