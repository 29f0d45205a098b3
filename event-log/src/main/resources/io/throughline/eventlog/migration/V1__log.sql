-- Flyway creates the schema log and sets the search path; names are qualified all the same,
-- so that the script reads the same in psql.

create table log.head (
  only_row boolean primary key default true check (only_row),
  position bigint not null
) with (fillfactor = 10, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);

comment on table log.head is
  'One row: the position of the last event. An append moves it by the number of its events and locks '
  'it until it commits, so positions are dense, start at 1 and become visible in their own order.';

insert into log.head (position) values (0);

create table log.event (
  position bigint not null,
  event_id text not null,
  stream text not null,
  sequence bigint not null,
  stream_type text,
  recorded_at timestamptz not null,
  wire_name text not null,
  revision text,
  payload text not null,
  metadata text not null,
  command_key text,
  claim text,
  constraint event_position primary key (position),
  constraint event_event_id unique (event_id),
  constraint event_stream_sequence unique (stream, sequence)
);

create unique index event_command_key on log.event (command_key) where command_key is not null;
create unique index event_claim on log.event (claim) where claim is not null;

comment on table log.event is
  'Every event ever recorded, append only. Readers follow position; aggregates load by stream.';
comment on column log.event.position is 'Dense, from 1, in the order of commits.';
comment on column log.event.stream is
  'Identifier of the aggregate; unique across all aggregate types.';
comment on column log.event.sequence is 'Version within the stream, dense from 0.';
comment on column log.event.stream_type is 'Name of the aggregate type, for people; not a key.';
comment on column log.event.recorded_at is
  'When the command side made the event; may differ from the order of positions.';
comment on column log.event.wire_name is 'Stable name of the kind of event; never a class name.';
comment on column log.event.revision is 'Revision of the payload, the input of upcasters.';
comment on column log.event.payload is 'Compact JSON, exactly as written.';
comment on column log.event.metadata is 'Compact JSON object of strings.';
comment on column log.event.command_key is
  'Idempotency key, carried by the first event of a command; one command per key, for ever.';
comment on column log.event.claim is
  'A business value claimed for ever by this event, such as customer-code:ACME.';

create table log.snapshot (
  event_id text not null,
  stream text not null,
  sequence bigint not null,
  stream_type text not null,
  recorded_at timestamptz not null,
  wire_name text not null,
  revision text,
  payload text not null,
  metadata text not null,
  constraint snapshot_stream_sequence primary key (stream, sequence),
  constraint snapshot_event_id unique (event_id)
);

comment on table log.snapshot is
  'States of aggregates up to a sequence; may be deleted at any time, loading only gets slower.';

create table log.token (
  processor text not null,
  segment integer not null,
  token text,
  token_type text,
  claimed_at text,
  owner text,
  constraint token_processor_segment primary key (processor, segment)
);

comment on table log.token is
  'How far each subscription has read. Written in the transaction of the batch it stands for.';
comment on column log.token.token is
  'Compact JSON of the tracking token; null means from the beginning.';
comment on column log.token.claimed_at is
  'ISO instant of the last sign of life of the owner; a claim older than the timeout may be taken.';
