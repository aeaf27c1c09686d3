alter table forecasting.warning add column kind text not null default 'RISK';
alter table forecasting.warning add column probability double precision;
alter table forecasting.warning add column decision text;
alter table forecasting.warning add column polygon text;
alter table forecasting.warning add column begun_at timestamptz;
alter table forecasting.warning add column emergency boolean not null default false;
alter table forecasting.warning add column later_review text;
alter table forecasting.warning add column review_due timestamptz;
alter table forecasting.warning add column review_told boolean not null default false;
alter table forecasting.warning add column countersign_due timestamptz;
alter table forecasting.warning add column countersign_told boolean not null default false;
comment on column forecasting.warning.kind is 'RISK 灾害风险提示 or RELIEF 灾害救助准备';
comment on column forecasting.warning.probability is 'chance that it comes, 0 to 1';
comment on column forecasting.warning.decision is 'version of the pooled opinion it rests on';
comment on column forecasting.warning.polygon is 'a ring of [longitude, latitude] as JSON, the part of the areas meant';
comment on column forecasting.warning.begun_at is 'civil time at which the desk began to draft; null where not told';
comment on column forecasting.warning.later_review is 'of the emergency path: OWED, AGREED or OBJECTED; null otherwise';
comment on column forecasting.warning.review_told is 'that the later review is overdue, or objects, was told';
comment on column forecasting.warning.countersign_told is 'that the signature is overdue was told';
create index warning_owing on forecasting.warning (sent_at)
 where later_review is not null or countersign_due is not null;

create table forecasting.warning_delivery (
    warning     uuid not null references forecasting.warning,
    channel     text not null,
    key         text not null,
    shown       text not null,
    primary key (channel, key)
);
create index warning_delivery_by_warning on forecasting.warning_delivery (warning);
comment on column forecasting.warning_delivery.key is 'of core.outbound, asked through the store';
comment on column forecasting.warning_delivery.shown is 'the target as people may see it; no whole number of a phone';

create table forecasting.relayed (
    id          uuid primary key,
    issuer      text not null,
    number      text not null,
    kind        text not null,
    colour      text not null,
    headline    text not null,
    words       text not null,
    areas       text not null,
    area        text not null,
    issued_at   timestamptz not null,
    expires     timestamptz,
    cap         text,
    recorded_by uuid not null,
    recorder    text not null,
    recorded_at timestamptz not null,
    ended_at    timestamptz,
    ended_why   text,
    unique (issuer, number)
);
create index relayed_by_time on forecasting.relayed (issued_at desc, id);
comment on table forecasting.relayed is 'warnings of other bodies that we pass on 转发; never ours';
comment on column forecasting.relayed.cap is 'the message as it came; null where it was typed';
