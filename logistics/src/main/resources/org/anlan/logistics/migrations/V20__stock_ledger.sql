alter table logistics.lot
    add column batch          text not null default '',
    add column produced       date,
    add column owner_level    text check (owner_level in ('central', 'province', 'city', 'county', 'township')),
    add column owner_region   text,
    add column donor          text not null default '',
    add column only_for       text,
    add column unit_price_fen bigint check (unit_price_fen >= 0),
    add column picked         bigint not null default 0 check (picked >= 0),
    add column inspecting     bigint not null default 0 check (inspecting >= 0),
    add column cleaning       bigint not null default 0 check (cleaning >= 0),
    add column damaged        bigint not null default 0 check (damaged >= 0),
    add column used           bigint not null default 0 check (used >= 0),
    add column scrapped       bigint not null default 0 check (scrapped >= 0),
    add column missing        bigint not null default 0 check (missing >= 0);
alter table logistics.lot drop constraint lot_check;
alter table logistics.lot add constraint lot_balance check (
    free + reserved + picked + inspecting + cleaning + damaged
         + transit + received + lost + used + scrapped + missing = opened);
comment on column logistics.lot.opened is 'units that ever came in from outside the books';
comment on column logistics.lot.owner_level is 'whose goods they are; null: of the body that runs the depot';
comment on column logistics.lot.only_for is 'the region whose people alone may be given a donated lot';
comment on column logistics.lot.unit_price_fen is 'value of one unit in fen; null is not stated, never zero';

alter table logistics.movement
    add column key          text,
    add column value_fen    bigint,
    add column second       uuid;
update logistics.movement set key = id::text;
alter table logistics.movement alter column key set not null;
create unique index movement_once on logistics.movement (key);
create index movement_by_line on logistics.movement (plan, line) where plan is not null;
comment on column logistics.movement.key is 'what is told twice under one key is booked once';
comment on column logistics.movement.second is 'who agreed, where a second person must';

create function logistics.refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'logistics.% is written once: book a movement back instead', tg_table_name;
end $$;
create trigger movement_written_once before update or delete on logistics.movement
    for each row execute function logistics.refuse_rewriting();

create table logistics.adjustment (
    id            uuid primary key,
    kind          text not null check (kind in ('SCRAP', 'SHORTAGE', 'SURPLUS')),
    lot           text not null references logistics.lot,
    quantity      bigint not null check (quantity > 0),
    reason        text not null check (reason <> ''),
    stocktake     uuid,
    state         text not null check (state in ('PROPOSED', 'AGREED', 'REFUSED')),
    proposer      uuid not null,
    proposer_name text not null,
    proposed_at   timestamptz not null,
    decider       uuid,
    decider_name  text,
    decided_at    timestamptz,
    answer        text not null default '',
    check ((state = 'PROPOSED') = (decider is null)),
    check (decider is null or decider <> proposer),
    unique (stocktake, lot)
);
comment on table logistics.adjustment is 'what may leave or enter the books only when a second person agrees';
create index adjustment_open on logistics.adjustment (id) where state = 'PROPOSED';

create table logistics.agreement (
    id          text primary key,
    mode        text not null check (mode in ('AGREEMENT', 'CAPACITY')),
    supplier    text not null,
    phone       text not null,
    item        text not null,
    depot       text not null,
    quantity    bigint not null check (quantity > 0),
    per_day     bigint check (per_day > 0),
    lead_hours  integer not null check (lead_hours >= 0),
    valid_from  date not null,
    valid_to    date not null check (valid_to >= valid_from),
    unit_price_fen bigint check (unit_price_fen >= 0),
    called      bigint not null default 0 check (called >= 0 and called <= quantity),
    sample      boolean not null,
    check ((mode = 'CAPACITY') = (per_day is not null))
);
comment on column logistics.agreement.per_day is 'units of a day after the start-up lead; of capacity alone';
comment on column logistics.agreement.called is 'units called off so far; never more than agreed';

create table logistics.call_off (
    id           uuid primary key,
    agreement    text not null references logistics.agreement,
    test         boolean not null,
    quantity     bigint not null check (quantity > 0),
    reason       text not null,
    called_at    timestamptz not null,
    due_at       timestamptz not null check (due_at >= called_at),
    caller       uuid not null,
    caller_name  text not null,
    delivered    bigint check (delivered >= 0 and delivered <= quantity),
    delivered_at timestamptz,
    score        integer check (score between 0 and 100),
    lot          text references logistics.lot,
    check ((delivered is null) = (delivered_at is null))
);
comment on column logistics.call_off.test is 'a delivery test (演练): it uses up nothing and its goods go back';
create index call_off_by_agreement on logistics.call_off (agreement, id);
