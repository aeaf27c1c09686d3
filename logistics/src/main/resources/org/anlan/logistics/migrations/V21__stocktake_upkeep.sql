create table logistics.stocktake (
    id             uuid primary key,
    depot          text not null,
    item           text,
    note           text not null,
    opened_at      timestamptz not null,
    opened_by      uuid not null,
    opened_by_name text not null,
    closed_at      timestamptz,
    closed_by      uuid,
    closed_by_name text,
    check ((closed_at is null) = (closed_by is null))
);
create index stocktake_by_depot on logistics.stocktake (depot, id);
comment on column logistics.stocktake.item is 'the kind of goods that is counted; null: all that lies in the depot';

create table logistics.stock_count (
    id           uuid primary key,
    stocktake    uuid not null references logistics.stocktake,
    lot          text not null references logistics.lot,
    counted      bigint not null check (counted >= 0),
    counted_at   timestamptz not null,
    note         text not null,
    counter      uuid not null,
    counter_name text not null,
    taken_at     timestamptz not null
);
create index stock_count_by_lot on logistics.stock_count (stocktake, lot, counted_at);
comment on column logistics.stock_count.id is 'made where it was counted, so that what is sent twice counts once';
comment on column logistics.stock_count.counted_at is 'when it was counted: held against the books of that time';
alter table logistics.adjustment add foreign key (stocktake) references logistics.stocktake;

create table logistics.inspection (
    id             uuid primary key,
    lot            text not null references logistics.lot,
    result         text not null check (result in ('GOOD', 'DOUBTFUL', 'DAMAGED')),
    quantity       bigint not null check (quantity >= 0),
    note           text not null,
    inspected_on   date not null,
    inspector      uuid not null,
    inspector_name text not null,
    check ((result = 'GOOD') = (quantity = 0))
);
create index inspection_by_lot on logistics.inspection (lot, inspected_on);
comment on column logistics.inspection.quantity is 'units found doubtful or damaged, taken out of what may be promised';
