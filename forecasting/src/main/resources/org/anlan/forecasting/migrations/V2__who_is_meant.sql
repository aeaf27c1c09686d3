alter table forecasting.warning add column approved_by uuid;
comment on column forecasting.warning.approved_by is 'the leader who approved by phone and owes the signature; null where signed in person, and for approvals before this column';

alter table forecasting.opinion add column version integer not null default 1;
alter table forecasting.opinion add column speaker uuid;
alter table forecasting.opinion add column withdrawn boolean not null default false;
alter table forecasting.opinion drop constraint opinion_pkey;
alter table forecasting.opinion add primary key (consultation, department, version);
comment on column forecasting.opinion.withdrawn is 'typed for the speaker, who refused it before the reveal; kept, and filed anew under the next version';
comment on column forecasting.opinion.speaker is 'the actor whose opinion it is; null where the department has no account, and for cards before this column';
