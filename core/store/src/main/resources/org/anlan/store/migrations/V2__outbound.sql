alter table core.outbound add column withheld_at timestamptz;
comment on column core.outbound.withheld_at is 'never to be delivered: the installation is an exercise and the channel leaves the house';
comment on column core.outbound.key is 'made by the sender, the same however often it is delivered';

drop index core.outbound_due;
create index outbound_due on core.outbound (channel, next_try_at)
 where delivered_at is null and withheld_at is null;

create table core.outbound_attempt (
    message     bigint not null references core.outbound,
    attempt     integer not null,
    began_at    timestamptz not null,
    took_ms     bigint not null,
    problem     text,
    primary key (message, attempt)
);
comment on column core.outbound_attempt.problem is 'null: delivered';
