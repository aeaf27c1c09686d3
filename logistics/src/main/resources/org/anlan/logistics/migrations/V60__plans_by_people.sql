-- Plans that people edit, return, approve in part and ask about.
alter table logistics.plan add column situation text references logistics.instance;
alter table logistics.plan add column ancestor uuid references logistics.plan;
alter table logistics.plan add column edit_reason text not null default '';
alter table logistics.plan add column returned_at timestamptz;
alter table logistics.plan add column returner uuid;
alter table logistics.plan add column returner_name text;
alter table logistics.plan add column return_reason text;
alter table logistics.plan add constraint plan_returned_with_reason
    check (state <> 'RETURNED' or return_reason <> '');
comment on column logistics.plan.situation is 'digest of what was read, before holds were worked in; null where there were none';
comment on column logistics.plan.ancestor is 'the version it was edited from, or the plan of which it is the rest';

alter table logistics.plan_line add column held text check (held in ('PIN', 'SET'));
alter table logistics.plan_line add column declined boolean not null default false;
comment on column logistics.plan_line.held is 'a person fixed it: at least so many (PIN) or exactly so many (SET)';
comment on column logistics.plan_line.declined is 'left out when the plan was approved in part; its units are released at once';

alter table logistics.plan_need add column people bigint;
alter table logistics.plan_need add column position bigint;
alter table logistics.plan_need add column as_of timestamptz;
comment on column logistics.plan_need.people is 'people the need was reckoned for; null in plans of before it was kept';
comment on column logistics.plan_need.position is 'journal position of the figure it was reckoned from';

create table logistics.plan_hold (
    id          uuid primary key,
    process     text not null,
    kind        text not null check (kind in ('PIN', 'SET', 'FORBID')),
    depot       text not null,
    region      text not null,
    item        text,
    quantity    bigint check (quantity >= 0),
    reason      text not null check (reason <> ''),
    actor       uuid not null,
    actor_name  text not null,
    at          timestamptz not null,
    ended_at    timestamptz,
    ended_by    text,
    end_cause   text check (end_cause in ('LIFTED', 'REPLACED', 'CARRIED_OUT')),
    check ((kind = 'FORBID') = (quantity is null)),
    check (kind = 'FORBID' or item is not null),
    check ((ended_at is null) = (end_cause is null))
);
comment on table logistics.plan_hold is 'what a person fixed or forbade in a plan; holds over re-planning until it is ended';
create unique index plan_hold_once on logistics.plan_hold (process, depot, region, coalesce(item, ''))
    where ended_at is null;

create table logistics.plan_kept (
    plan        uuid not null references logistics.plan,
    hold        uuid not null references logistics.plan_hold,
    quantity    bigint not null check (quantity >= 0),
    fault_zh    text not null default '',
    fault_en    text not null default '',
    primary key (plan, hold)
);
comment on table logistics.plan_kept is 'which holds a plan was made with, and how much of each could be kept';

create table logistics.plan_why (
    plan        uuid not null references logistics.plan,
    region      text not null,
    item        text not null,
    price       bigint not null,
    body        text not null,
    primary key (plan, region, item)
);
comment on table logistics.plan_why is 'of each demand its price in the plan, the cut that blocks it and what would change it';

create table logistics.plan_lease (
    process     text primary key,
    holder      uuid not null,
    holder_name text not null,
    taken_at    timestamptz not null,
    until       timestamptz not null check (until > taken_at)
);
comment on table logistics.plan_lease is 'who works on the plan of a process, by machine time';

create table logistics.plan_draft (
    process     text primary key,
    plan        uuid not null references logistics.plan,
    body        text not null,
    actor       uuid not null,
    actor_name  text not null,
    at          timestamptz not null
);
comment on table logistics.plan_draft is 'edits being worked on, not stored as a version yet; they survive a restart';
