alter table logistics.closure add column lapsed boolean not null default false;
create index closure_to_lapse on logistics.closure (until) where not lapsed and opened_at is null;
comment on column logistics.closure.lapsed is 'it ran out, and plans were made anew for the road that is open again';
