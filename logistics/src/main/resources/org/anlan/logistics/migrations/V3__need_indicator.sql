alter table logistics.need add column indicator text not null default 'relocated';
comment on column logistics.need.indicator is 'the figure that was multiplied: the first one counted of those its standard names';
