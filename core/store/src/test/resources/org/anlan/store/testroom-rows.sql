insert into testroom.zebra (name) values ('河马'), ('second');
insert into testroom.apple values
  ('b', 'a', 2, 7, default, null, '\x00ff', '{"x": [1, 2.50]}', '2020-07-14 22:00:00.123456+08', '2020-07-14', 12345.60, 0.1, '{"a,b","c\"d",null}', '1 day 02:03:04'),
  ('a', null, 1, null, default, '', null, null, null, null, null, 'NaN', '{}', null),
  ('Ä"\n', null, null, -1, default, E'two\nlines, "quoted" \\ 汛', null, null, 'infinity', null, -0.01, 1e-300, null, null);
create table testroom.reading_2020_07 partition of testroom.reading
  for values from ('2020-07-01 08:00:00+08') to ('2020-08-01 08:00:00+08');
create table testroom.reading_rest partition of testroom.reading default;
insert into testroom.reading
select 's' || n % 7, timestamptz '2020-07-01 08:00:00+08' + n * interval '1 hour', n / 3.0
  from generate_series(1, 12000) as n;
select setval('testroom.ticket', 41);
insert into testroom.keyless values ('x'), ('x'), (null), ('');
