-- A road may be closed from a later time on, or be expected to lie under water then.
alter table logistics.closure add column begins timestamptz;
update logistics.closure set begins = closed_at;
alter table logistics.closure alter column begins set not null;
alter table logistics.closure add constraint closure_lasts check (until > begins);
alter table logistics.closure add column kind text not null default 'CLOSED'
    check (kind in ('CLOSED', 'FLOOD'));
alter table logistics.closure add column begun boolean not null default true;
create index closure_to_begin on logistics.closure (begins) where not begun and opened_at is null;
comment on column logistics.closure.closed_at is 'when it was entered';
comment on column logistics.closure.begins is 'civil time from which the road is closed';
comment on column logistics.closure.kind is 'CLOSED by order, or FLOOD: expected under water';
comment on column logistics.closure.begun is 'it holds, and plans were made anew for it';
