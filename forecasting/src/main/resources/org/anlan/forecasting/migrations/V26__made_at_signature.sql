create table forecasting.consultation_object (
    consultation    uuid not null references forecasting.consultation,
    kind            text not null check (kind in ('WARNING', 'RESPONSE', 'TASK', 'PREPOSITION')),
    number          integer not null,
    object          uuid,
    why             text,
    tried_at        timestamptz not null,
    primary key (consultation, kind, number),
    check ((object is null) <> (why is null))
);
comment on table forecasting.consultation_object is 'what a signature made, or why it could not be made yet';
comment on column forecasting.consultation_object.object is 'id of the warning draft, the proposed response, or the task';

create table forecasting.response_proposal (
    id              uuid primary key,
    consultation    uuid not null references forecasting.consultation,
    type            text not null check (type in ('FLOOD', 'RELIEF', 'GEOLOGY', 'WEATHER')),
    level           integer not null check (level between 0 and 4),
    area            text not null,
    clause          text not null,
    proposed_at     timestamptz not null,
    state           text not null default 'OPEN' check (state in ('OPEN', 'TAKEN', 'DECLINED')),
    decided_at      timestamptz,
    decided_by      uuid,
    decider         text,
    why             text,
    response        uuid references forecasting.response
);
comment on table forecasting.response_proposal is 'a response that a consultation proposes; nothing is activated by it';
comment on column forecasting.response_proposal.level is '1 to 4; 0: to end it';
comment on column forecasting.response_proposal.response is 'the response started or changed upon it';
create index response_proposal_open on forecasting.response_proposal (proposed_at desc) where state = 'OPEN';

create table forecasting.preposition (
    task            uuid primary key references forecasting.consultation_task,
    consultation    uuid not null references forecasting.consultation,
    item            text not null,
    quantity        integer not null check (quantity > 0),
    unit            text not null,
    depot           text not null,
    area            text not null
);
comment on table forecasting.preposition is 'goods that a consultation wants moved ahead 前置; its clock is the task''s';
comment on column forecasting.preposition.unit is 'what the goods are counted in, such as 顶';
