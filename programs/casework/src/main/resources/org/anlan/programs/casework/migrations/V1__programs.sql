create table programs.relief_response (
    id          text primary key,
    region      text not null,
    path        text collate "C" not null,
    level       integer not null,
    issuer      text not null,
    document    text not null,
    started_on  date not null,
    ended_on    date
);
comment on table programs.relief_response is 'relief responses as their facts told them, ended ones too: aid follows an activation';

create table programs.case_file (
    id              uuid primary key,
    programme       text not null,
    process         text not null,
    damage_row      uuid not null,
    household       bytea not null,
    region          text not null,
    path            text collate "C" not null,
    damage          text not null,
    synthetic       boolean not null,
    persons         integer not null,
    days            integer,
    settlement      text,
    findings        jsonb not null,
    homeless_since  date not null,
    response        text references programs.relief_response,
    opened_at       timestamptz not null,
    opened_on       date not null,
    state           text not null,
    version         integer not null,
    decision        integer not null,
    assessor        uuid,
    posted_on       date,
    unique (programme, process, household)
);
comment on column programs.case_file.household is 'HMAC of the head''s identity under the disaster''s key: recognises, never tells';
comment on column programs.case_file.days is 'days without a home; null while not counted';
create index case_file_by_path on programs.case_file (path, id);

create table programs.case_decision (
    case_id         uuid not null references programs.case_file,
    number          integer not null,
    because         text not null,
    kind            text not null,
    amount_fen      bigint,
    sample          boolean not null,
    explanation_zh  text not null,
    explanation_en  text not null,
    basis           jsonb not null,
    decided_at      timestamptz not null,
    primary key (case_id, number)
);

create table programs.case_step (
    case_id     uuid not null references programs.case_file,
    number      integer not null,
    step        text not null,
    state       text not null,
    actor       uuid not null,
    actor_name  text not null,
    decision    integer not null,
    note        bytea,
    taken_at    timestamptz not null,
    primary key (case_id, number)
);
comment on column programs.case_step.note is 'AES-GCM under the disaster''s key: people write names into notes';

create table programs.household (
    case_id     uuid primary key references programs.case_file,
    sealed      bytea not null
);
comment on table programs.household is 'personal data, AES-GCM under one key per disaster and purpose; the keys are files, not rows';

create table programs.case_reading (
    id          bigint generated always as identity primary key,
    case_id     uuid not null references programs.case_file,
    actor       uuid not null,
    actor_name  text not null,
    read_at     timestamptz not null
);
comment on table programs.case_reading is 'who looked at whose personal data';
create index case_reading_by_case on programs.case_reading (case_id, id);
