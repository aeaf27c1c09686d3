create table logistics.requisition (
    id            uuid primary key,
    number        bigint generated always as identity unique,
    process       text not null,
    region        text not null,
    basis         text not null,
    goods         text not null,
    unit          text not null,
    quantity      bigint not null check (quantity > 0),
    condition     text not null,
    value_fen     bigint not null check (value_fen >= 0),
    use           text not null,
    taken_at      timestamptz not null,
    return_by     date,
    taker         uuid not null,
    taker_name    text not null,
    holder        bytea not null
);
create index requisition_by_process on logistics.requisition (process, number);
comment on table logistics.requisition is 'private goods taken for a disaster (征用): listed at the taking, to be given back and paid for';
comment on column logistics.requisition.holder is 'whose goods they are: name and phone, sealed under the key of the process';
comment on column logistics.requisition.value_fen is 'value of all of it at the taking, as both sides agreed';

create table logistics.requisition_return (
    id            uuid primary key,
    requisition   uuid not null references logistics.requisition,
    outcome       text not null check (outcome in ('RETURNED', 'DAMAGED', 'LOST')),
    quantity      bigint not null check (quantity > 0),
    note          text not null,
    at            timestamptz not null,
    actor         uuid not null,
    actor_name    text not null
);
create index requisition_return_by on logistics.requisition_return (requisition, id);

create table logistics.compensation (
    requisition   uuid primary key references logistics.requisition,
    use_fen       bigint not null check (use_fen >= 0),
    damage_fen    bigint not null check (damage_fen >= 0),
    loss_fen      bigint not null check (loss_fen >= 0),
    basis         text not null,
    state         text not null check (state in ('PROPOSED', 'AGREED')),
    proposer      uuid not null,
    proposer_name text not null,
    proposed_at   timestamptz not null,
    decider       uuid,
    decider_name  text,
    decided_at    timestamptz,
    check ((state = 'AGREED') = (decider is not null)),
    check (decider is null or decider <> proposer)
);
comment on table logistics.compensation is 'what is owed for goods that were taken: use, damage and loss; agreed by a second person';
