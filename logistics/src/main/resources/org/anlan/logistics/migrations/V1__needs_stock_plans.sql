create table logistics.basis (
    process     text primary key,
    base        text not null,
    base_name   text not null,
    position    bigint not null,
    changed_at  timestamptz not null
);
comment on table logistics.basis is 'the counting base that needs of a process go by: the newest; bases are never mixed';

create table logistics.need (
    process     text not null references logistics.basis on delete cascade,
    region      text not null,
    item        text not null,
    base        text not null,
    standard    text not null,
    people      bigint not null check (people >= 0),
    quantity    bigint not null check (quantity >= 0),
    since       timestamptz not null,
    as_of       timestamptz not null,
    position    bigint not null,
    synthetic   boolean not null,
    primary key (process, region, item)
);
comment on column logistics.need.people is 'the accepted figure that was multiplied';
comment on column logistics.need.since is 'when the need was first counted, civil time';
comment on column logistics.need.position is 'journal position the figure stood at';

create table logistics.lot (
    id          text primary key,
    depot       text not null,
    item        text not null,
    expires     date,
    opened      bigint not null check (opened >= 0),
    free        bigint not null check (free >= 0),
    reserved    bigint not null default 0 check (reserved >= 0),
    transit     bigint not null default 0 check (transit >= 0),
    received    bigint not null default 0 check (received >= 0),
    lost        bigint not null default 0 check (lost >= 0),
    sample      boolean not null,
    check (free + reserved + transit + received + lost = opened)
);
comment on table logistics.lot is 'what became of each unit of a lot; free is what may still be promised';
create index lot_by_depot on logistics.lot (depot, item);

create table logistics.movement (
    id          uuid primary key,
    kind        text not null,
    lot         text not null references logistics.lot,
    quantity    bigint not null check (quantity > 0),
    from_account text not null,
    to_account  text not null,
    plan        uuid,
    line        integer,
    reason      text not null,
    actor       uuid not null,
    at          timestamptz not null
);
create index movement_by_lot on logistics.movement (lot, id);

create table logistics.closure (
    id          uuid primary key,
    a           text not null,
    b           text not null,
    reason      text not null,
    closed_at   timestamptz not null,
    until       timestamptz not null check (until > closed_at),
    closed_by   uuid not null,
    closed_by_name text not null,
    opened_at   timestamptz,
    opened_by   uuid
);
create index closure_by_link on logistics.closure (a, b, until);

create table logistics.instance (
    digest      text primary key,
    body        bytea not null
);
comment on table logistics.instance is 'all that a plan was made from: gzip of its JSON, under the SHA-256 of that JSON';

create table logistics.plan (
    id              uuid primary key,
    number          bigint generated always as identity unique,
    process         text not null,
    base            text not null,
    base_name       text not null,
    state           text not null,
    cause           text not null,
    instance        text not null references logistics.instance,
    outcome         text not null,
    gap             numeric not null,
    served_share    numeric not null,
    policies        text not null,
    made_at         timestamptz not null,
    proposer        uuid not null,
    proposer_name   text not null,
    approved_at     timestamptz,
    approver        uuid,
    approver_name   text,
    approver_phone  text,
    said_by         text,
    said_by_phone   text,
    signed_at       timestamptz,
    signer          uuid,
    signer_name     text,
    superseded_by   uuid
);
comment on column logistics.plan.outcome is 'SHA-256 of the plan as the engine made it: made again from the instance it must be the same';
comment on column logistics.plan.said_by is 'who approved by telephone (电话批准), written down by the approver of the row';
comment on column logistics.plan.signed_at is 'when the signature stood; null after a telephone approval until it is made good (待补签)';
create unique index plan_proposed_once on logistics.plan (process) where state = 'PROPOSED';
create index plan_by_process on logistics.plan (process, number);

create table logistics.plan_line (
    plan        uuid not null references logistics.plan,
    line        integer not null,
    depot       text not null,
    region      text not null,
    item        text not null,
    lot         text not null references logistics.lot,
    quantity    bigint not null check (quantity > 0),
    minutes     bigint not null,
    own_stock   boolean not null,
    reason_zh   text not null,
    reason_en   text not null,
    released    bigint not null default 0 check (released >= 0),
    dispatched  bigint not null default 0 check (dispatched >= 0),
    received    bigint not null default 0 check (received >= 0),
    lost        bigint not null default 0 check (lost >= 0),
    primary key (plan, line),
    check (released + dispatched <= quantity),
    check (received + lost <= dispatched)
);

create table logistics.plan_unmet (
    plan        uuid not null references logistics.plan,
    region      text not null,
    item        text not null,
    quantity    bigint not null check (quantity > 0),
    reason_zh   text not null,
    reason_en   text not null,
    primary key (plan, region, item)
);

create table logistics.plan_need (
    plan        uuid not null references logistics.plan,
    region      text not null,
    item        text not null,
    quantity    bigint not null,
    supplied    bigint not null,
    primary key (plan, region, item)
);
comment on column logistics.plan_need.supplied is 'units that earlier plans had promised or brought, and that were not lost';

create table logistics.dispatch (
    id              uuid primary key,
    plan            uuid not null references logistics.plan,
    depot           text not null,
    region          text not null,
    vehicle         text not null,
    driver          text not null,
    driver_phone    text not null,
    departed_at     timestamptz not null,
    sender          uuid not null,
    sender_name     text not null,
    sender_phone    text not null,
    received_at     timestamptz,
    receiver        uuid,
    receiver_name   text,
    receiver_phone  text
);
create index dispatch_by_plan on logistics.dispatch (plan, id);

create table logistics.dispatch_line (
    dispatch    uuid not null references logistics.dispatch,
    plan        uuid not null,
    line        integer not null,
    quantity    bigint not null check (quantity > 0),
    received    bigint check (received >= 0 and received <= quantity),
    reason      text not null default '',
    primary key (dispatch, line),
    foreign key (plan, line) references logistics.plan_line
);
