alter table core.region add column name_en text;
comment on column core.region.name_en is 'the usual romanised name; null where the pack states none';
