create table logistics.load_plan (
    id         uuid primary key,
    plan       uuid not null references logistics.plan,
    version    bigint not null check (version > 0),
    made_at    timestamptz not null,
    maker      uuid not null,
    maker_name text not null,
    seed       bigint not null,
    body       text not null,
    unique (plan, version)
);
comment on table logistics.load_plan is 'truck loads of an approved plan (装车方案) as they were made; a version is never changed';
comment on column logistics.load_plan.seed is 'of the search: the same lines, roads and seed give the same loads';
comment on column logistics.load_plan.body is 'JSON: trips with their stops and drops, what stays and why, the figures and their bounds';
