create table logistics.request (
    id              uuid primary key,
    number          bigint generated always as identity unique,
    process         text not null,
    region          text not null,
    way             text not null check (way in ('PAGE', 'PHONE', 'LETTER')),
    letter          text not null default '',
    asker           text not null,
    asker_phone     text not null,
    recorder        uuid not null,
    recorder_name   text not null,
    recorder_phone  text not null,
    purpose         text not null,
    place           text not null,
    requested_at    timestamptz not null,
    state           text not null check (state in ('OPEN', 'PLANNED', 'DECLINED')),
    plan            uuid references logistics.plan,
    decider         uuid,
    decider_name    text,
    decider_phone   text,
    decided_at      timestamptz,
    answer          text not null default '',
    check ((state = 'OPEN') = (decided_at is null)),
    check ((state = 'PLANNED') = (plan is not null))
);
comment on table logistics.request is 'what a county asks for (请求): by page, telephone or letter';
comment on column logistics.request.letter is 'number of the county''s letter; empty while the paper is still to follow';
create index request_by_plan on logistics.request (plan) where plan is not null;

create table logistics.request_line (
    request     uuid not null references logistics.request,
    item        text not null,
    quantity    bigint not null check (quantity > 0),
    own_free    bigint not null check (own_free >= 0),
    own_sent    bigint not null check (own_sent >= 0),
    own_reason  text not null default '',
    primary key (request, item),
    check (own_free = 0 or own_reason <> '')
);
comment on column logistics.request_line.own_free is 'units free in the county''s own depots when it asked';
comment on column logistics.request_line.own_sent is 'units of its own depots handed out in this process by then';
comment on column logistics.request_line.own_reason is 'why its own stock is not used first, where some is left';

alter table logistics.plan
    add column proposer_phone text not null default '',
    add column signer_phone   text not null default '';
create index plan_signature_due on logistics.plan (approved_at)
    where said_by is not null and signed_at is null;

create table logistics.hop (
    id      uuid primary key,
    plan    uuid not null references logistics.plan,
    kind    text not null check (kind in ('NOTICE', 'ACKNOWLEDGED')),
    depot   text not null default '',
    year    integer not null,
    number  integer,
    at      timestamptz not null,
    actor   uuid not null,
    name    text not null,
    phone   text not null,
    note    text not null default '',
    unique (plan, kind, depot),
    check ((kind = 'NOTICE') = (number is not null))
);
comment on table logistics.hop is 'paper steps of a plan: the notice 调拨通知, and each depot''s acknowledgement 签收';
create unique index hop_notice_number on logistics.hop (year, number) where kind = 'NOTICE';

alter table logistics.dispatch
    add column number          bigint generated always as identity unique,
    add column started_at      timestamptz,
    add column starter_name    text not null default '',
    add column starter_phone   text not null default '',
    add column planned_arrival timestamptz,
    add column expected_at     timestamptz,
    add column arrived_at      timestamptz,
    add column arrival_name    text not null default '',
    add column arrival_phone   text not null default '',
    add column note            text not null default '';
update logistics.dispatch
   set started_at = departed_at, starter_name = sender_name, starter_phone = sender_phone,
       arrived_at = received_at, arrival_name = coalesce(receiver_name, ''),
       arrival_phone = coalesce(receiver_phone, '');
comment on column logistics.dispatch.departed_at is 'when it was signed out of the depot (出库)';
comment on column logistics.dispatch.started_at is 'when it set out (启运); null while it stands loaded';
comment on column logistics.dispatch.planned_arrival is 'as reckoned when it set out; null if no open road led there';
comment on column logistics.dispatch.expected_at is 'as reckoned from the last position';
create index dispatch_open on logistics.dispatch (id) where received_at is null;

create table logistics.position (
    id          uuid primary key,
    dispatch    uuid not null references logistics.dispatch,
    at          timestamptz not null,
    way         text not null check (way in ('PAGE', 'SMS', 'API')),
    region      text not null,
    place       text not null,
    lon         numeric(9, 6),
    lat         numeric(8, 6),
    expected_at timestamptz,
    is_driver   boolean,
    recorder    uuid not null,
    recorder_name text not null,
    unique (dispatch, at),
    check ((lon is null) = (lat is null))
);
comment on column logistics.position.is_driver is 'whether a text came from the driver''s number; null where no text came';

create table logistics.handout (
    id          uuid primary key,
    dispatch    uuid not null references logistics.dispatch,
    batch       integer not null,
    place       text not null,
    people      bigint not null check (people > 0),
    at          timestamptz not null,
    actor       uuid not null,
    name        text not null,
    phone       text not null,
    unique (dispatch, batch)
);
create table logistics.handout_line (
    handout     uuid not null references logistics.handout,
    line        integer not null,
    quantity    bigint not null check (quantity > 0),
    primary key (handout, line)
);
comment on table logistics.handout is 'goods given to people (发放到人), batch by batch';

create table logistics.recall (
    id           uuid primary key,
    number       bigint generated always as identity unique,
    process      text not null,
    region       text not null,
    place        text not null,
    reason       text not null,
    due_on       date not null,
    called_at    timestamptz not null,
    caller       uuid not null,
    caller_name  text not null,
    caller_phone text not null
);
comment on table logistics.recall is 'goods that can be used again are called in (回收通知) when a shelter closes';
create table logistics.recall_line (
    recall      uuid not null references logistics.recall,
    plan        uuid not null,
    line        integer not null,
    quantity    bigint not null check (quantity > 0),
    primary key (recall, plan, line),
    foreign key (plan, line) references logistics.plan_line
);
create unique index recall_line_once on logistics.recall_line (plan, line, recall);
create table logistics.recall_return (
    id          uuid primary key,
    recall      uuid not null,
    plan        uuid not null,
    line        integer not null,
    condition   text not null check (condition in ('GOOD', 'DIRTY', 'DAMAGED')),
    quantity    bigint not null check (quantity > 0),
    reason      text not null,
    at          timestamptz not null,
    actor       uuid not null,
    name        text not null,
    phone       text not null,
    foreign key (recall, plan, line) references logistics.recall_line
);
create table logistics.recall_write_off (
    id            uuid primary key,
    recall        uuid not null,
    plan          uuid not null,
    line          integer not null,
    quantity      bigint not null check (quantity > 0),
    reason        text not null check (reason <> ''),
    proposed_at   timestamptz not null,
    proposer      uuid not null,
    proposer_name text not null,
    proposer_phone text not null,
    agreed        boolean,
    decider       uuid,
    decider_name  text,
    decider_phone text,
    decided_at    timestamptz,
    foreign key (recall, plan, line) references logistics.recall_line,
    check ((agreed is null) = (decider is null)),
    check (decider is null or decider <> proposer)
);

create table logistics.owed (
    subject     text not null,
    what        text not null check (what in ('SIGNATURE', 'POSITION')),
    region      text not null,
    name        text not null,
    due_at      timestamptz not null,
    settled     boolean not null default false,
    primary key (subject, what)
);
comment on table logistics.owed is 'what of the chain is late and was told: signatures after the call, positions of loads on the road';
