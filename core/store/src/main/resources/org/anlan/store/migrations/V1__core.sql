create table core.installation (
    only_one    boolean primary key default true check (only_one),
    id          uuid not null,
    kind        text not null check (kind in ('real', 'exercise')),
    province    text not null,
    title_zh    text not null,
    title_en    text not null,
    civil_offset_ms bigint not null default 0,
    born_at     timestamptz not null
);
comment on column core.installation.civil_offset_ms is 'civil time less machine time; turned by the drill only';

create table core.region (
    id          integer primary key,
    code        text not null,
    name        text not null,
    level       text not null,
    parent      text,
    path        text collate "C" not null,
    valid_from  date not null,
    valid_to    date,
    unique (code, valid_from)
);
create index region_by_path on core.region (path);

create table core.actor (
    id            uuid primary key,
    login         text not null unique,
    name          text not null,
    phone         text not null,
    secret        text,
    locked_until  timestamptz,
    failures      integer not null default 0,
    token_version integer not null default 0,
    created_at    timestamptz not null
);
comment on column core.actor.secret is 'Argon2id digest; null until the first sign-in link is used';

create table core.post (
    actor   uuid not null references core.actor,
    role    text not null,
    region  text not null,
    primary key (actor, role, region)
);

create table core.sign_in_link (
    digest      bytea primary key,
    actor       uuid not null references core.actor,
    expires_at  timestamptz not null
);

create table core.idempotency (
    actor       uuid not null,
    key         text not null,
    request     text not null,
    status      integer not null,
    body        text not null,
    created_at  timestamptz not null,
    primary key (actor, key)
);

create table core.inbox (
    id          bigint generated always as identity primary key,
    type        text not null,
    subject     text not null,
    region      text not null,
    actor       uuid not null,
    caused_by   bigint,
    depth       integer not null,
    audience    text not null,
    civil_time  timestamptz not null,
    body        text not null
);

create table core.journal (
    position    bigint not null,
    sealed_at   timestamptz not null,
    known_at    timestamptz not null,
    type        text not null,
    subject     text not null,
    region      text not null,
    actor       uuid not null,
    caused_by   bigint,
    depth       integer not null,
    audience    text not null,
    civil_time  timestamptz not null,
    origin      uuid not null,
    body        text not null,
    hash        bytea not null,
    primary key (position, sealed_at)
) partition by range (sealed_at);
comment on column core.journal.known_at is 'civil time of sealing; never runs back';
create index journal_by_known on core.journal (known_at, position);
create index journal_by_subject on core.journal (subject, position);

create table core.head (
    only_one    boolean primary key default true check (only_one),
    position    bigint not null,
    sealed_at   timestamptz not null,
    known_at    timestamptz not null,
    hash        bytea not null
);
comment on table core.head is 'the last sealed record, so that the sealer never scans';

create table core.lease (
    name        text primary key,
    holder      uuid not null,
    term        bigint not null,
    until       timestamptz not null
);

create table core.consumer (
    name        text primary key,
    position    bigint not null
);

create table core.parked (
    consumer    text not null,
    position    bigint not null,
    subject     text not null,
    type        text not null,
    problem     text not null,
    parked_at   timestamptz not null,
    primary key (consumer, position)
);
create index parked_by_subject on core.parked (consumer, subject);

create table core.outbound (
    id           bigint generated always as identity primary key,
    channel      text not null,
    key          text not null,
    target       text not null,
    payload      text not null,
    created_at   timestamptz not null,
    next_try_at  timestamptz not null,
    attempts     integer not null default 0,
    last_problem text,
    delivered_at timestamptz,
    unique (channel, key)
);
create index outbound_due on core.outbound (next_try_at) where delivered_at is null;
