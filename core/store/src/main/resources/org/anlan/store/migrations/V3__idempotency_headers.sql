alter table core.idempotency add column headers text not null default '{}';
comment on column core.idempotency.headers is 'JSON object; a repetition is given Location and ETag too';
comment on column core.idempotency.created_at is 'machine time; keys are forgotten after some days';
create index idempotency_by_age on core.idempotency (created_at);
