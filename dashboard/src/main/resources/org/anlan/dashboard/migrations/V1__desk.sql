create table desk.incident (
    id             uuid primary key,
    kind           text not null,
    region         text not null,
    place          text not null,
    lon            double precision,
    lat            double precision,
    people_at_risk integer,
    description    text not null,
    caller         text,
    phone          text,
    recorder       uuid not null,
    recorder_name  text not null,
    on_behalf      boolean not null,
    confirmed_by   text,
    confirmed_at   timestamptz,
    state          text not null,
    state_at       timestamptz not null,
    merged_into    uuid references desk.incident,
    at             timestamptz not null,
    recorded_at    timestamptz not null
);
create index incident_open on desk.incident (kind, at) where state <> 'CLOSED' and merged_into is null;
create index incident_merged on desk.incident (merged_into) where merged_into is not null;
comment on column desk.incident.caller is 'personal data: never in a fact or a log';
comment on column desk.incident.phone is 'personal data: never in a fact or a log';
comment on column desk.incident.people_at_risk is 'null: not counted; never 0 for unknown';

create table desk.incident_step (
    incident    uuid not null references desk.incident,
    seq         integer not null,
    state       text not null,
    actor       uuid not null,
    actor_name  text not null,
    at          timestamptz not null,
    note        text not null,
    told_whom   text,
    told_at     timestamptz,
    primary key (incident, seq)
);

create table desk.incident_twin (
    newer       uuid not null references desk.incident,
    older       uuid not null references desk.incident,
    state       text not null check (state in ('PROPOSED', 'MERGED', 'DECLINED', 'UNDONE')),
    decided_by  text,
    decided_at  timestamptz,
    primary key (newer, older)
);
create index incident_twin_open on desk.incident_twin (newer) where state = 'PROPOSED';

create table desk.alarm (
    id             uuid primary key,
    rule           text not null,
    cause          text not null,
    place          text not null,
    region         text not null,
    region_name    text not null,
    level          text not null check (level in ('RED', 'ORANGE', 'YELLOW')),
    title_zh       text not null,
    title_en       text not null,
    link           text not null,
    holds          boolean not null,
    count          integer not null,
    step           integer not null,
    raised_at      timestamptz not null,
    last_at        timestamptz not null,
    signed_by      uuid,
    signed_name    text,
    signed_at      timestamptz,
    silenced_until timestamptz,
    silenced_name  text,
    silence_reason text,
    ended_at       timestamptz
);
create unique index alarm_open on desk.alarm (cause, place) where ended_at is null;
create index alarm_unsigned on desk.alarm (id) where signed_at is null and ended_at is null;
create index alarm_by_id on desk.alarm ((signed_at is not null or ended_at is not null), id desc);
comment on column desk.alarm.holds is 'true: ends when its condition ends; false: ends when signed';
comment on column desk.alarm.step is 'how often it was passed to the next person on the roster';

create table desk.watched_figure (
    process    text not null,
    base       text not null,
    region     text not null,
    indicator  text not null,
    minor      bigint not null,
    primary key (process, base, region, indicator)
);
comment on column desk.watched_figure.minor is 'last known value in the unit''s finest step';

create table desk.warning (
    warning     text primary key,
    region      text not null,
    colour      text not null,
    expires_at  timestamptz not null
);
comment on table desk.warning is 'warnings not cancelled or replaced yet';

create table desk.matter (
    kind       text not null,
    subject    text not null,
    region     text not null,
    detail     text not null,
    due_at     timestamptz,
    opened_at  timestamptz not null,
    primary key (kind, subject)
);
comment on table desk.matter is 'what waits for somebody in another room: clocks, consultations, plans, exclusions';
create index matter_by_region on desk.matter (kind, region);

create table desk.affected (
    process   text not null,
    region    text not null,
    since     timestamptz not null,
    primary key (process, region)
);

create table desk.timeline (
    position  bigint primary key,
    known_at  timestamptz not null,
    kind      text not null,
    region    text not null,
    title_zh  text not null,
    title_en  text not null
);
create index timeline_by_time on desk.timeline (known_at);

create table desk.timeline_count (
    bucket   timestamptz not null,
    kind     text not null,
    count    integer not null,
    primary key (bucket, kind)
);
comment on table desk.timeline_count is 'reports and reviews counted by ten minutes';

create table desk.evacuation (
    id           uuid primary key,
    process      text not null,
    region       text not null,
    to_move      integer,
    moved        integer,
    left_behind  integer,
    as_of        timestamptz not null,
    reporter     text not null,
    phone        text,
    recorder     uuid not null,
    recorded_at  timestamptz not null
);
create index evacuation_latest on desk.evacuation (process, region, as_of desc, id desc);
comment on column desk.evacuation.to_move is 'null: not counted; never 0 for unknown';

create table desk.roster (
    id      uuid primary key,
    set_by  uuid not null,
    set_at  timestamptz not null
);
create table desk.roster_post (
    roster  uuid not null references desk.roster,
    rank    integer not null,
    duty    text not null check (duty in ('OFFICER', 'CHIEF', 'LEADER')),
    name    text not null,
    phone   text not null,
    primary key (roster, rank)
);
comment on column desk.roster_post.rank is 'the order of calls: officers, chief, leader';

create table desk.handover (
    id          uuid primary key,
    content     text not null,
    written_by  text not null,
    written_at  timestamptz not null,
    given_by    uuid,
    given_name  text,
    given_at    timestamptz,
    taken_by    uuid,
    taken_name  text,
    taken_at    timestamptz
);

create table desk.document (
    id        uuid primary key,
    kind      text not null,
    year      integer not null,
    number    integer not null,
    process   text not null,
    base      text not null,
    position  bigint not null,
    content   text not null,
    file_name text not null,
    signer    text not null,
    issued_at timestamptz not null,
    unique (kind, year, number)
);
