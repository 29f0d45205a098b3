create table axon_server.event (
  position bigint not null,
  token bigint not null,
  stream text not null,
  sequence bigint not null,
  wire_name text not null,
  recorded_at timestamptz not null,
  constraint event_position primary key (position),
  constraint event_stream_sequence unique (stream, sequence)
);

create index event_recorded_at on axon_server.event (recorded_at);

comment on table axon_server.event is
  'Where each event of the log in Axon Server stands. Derived from the log: every process adds what '
  'it reads there, and a table that was emptied fills itself again.';
comment on column axon_server.event.position is
  'Dense, from 1: events of the application in the order of Axon Server, without claims.';
comment on column axon_server.event.token is
  'Number of the event in Axon Server, from 0, where claims count as well.';
comment on column axon_server.event.sequence is 'Version within the stream, dense from 0.';
comment on column axon_server.event.wire_name is 'Stable name of the kind of event.';
comment on column axon_server.event.recorded_at is
  'When the command side made the event; may differ from the order of positions.';
