alter table log.head
  add column epoch bigint not null default 0,
  add column known_at timestamptz not null default '-infinity';

comment on table log.head is
  'One row: the position of the last event. An append moves it by the number of its events and locks '
  'it until it commits, so positions are dense, start at 1 and become visible in their own order.';
comment on column log.head.epoch is
  'Who opened the log in an earlier epoch cannot write any more. Add 1 to shut out every writer that '
  'runs now.';
comment on column log.head.known_at is 'The latest recorded_at of any event so far.';

alter table log.event add column known_at timestamptz;

update log.event e
   set known_at = seen.so_far
  from (
    select position, max(recorded_at) over (order by position) as so_far from log.event) seen
 where e.position = seen.position;

update log.head
   set known_at = coalesce((select max(recorded_at) from log.event), '-infinity');

alter table log.event alter column known_at set not null;

comment on column log.event.known_at is
  'The latest recorded_at up to the end of the batch that this event was written in. Clocks differ '
  'and go back, this never does, so a moment is found by halving.';

-- Commands arrive again under the key of the command, whether it left events or only an answer.

create table log.command_key (
  command_key text collate "C" not null,
  position bigint,
  constraint command_key_once primary key (command_key)
);

comment on table log.command_key is
  'Every idempotency key that is answered; one answer per key, for ever.';
comment on column log.command_key.position is
  'The first event of the command; null if it recorded nothing and the answer is kept elsewhere.';

insert into log.command_key (command_key, position)
select command_key, position from log.event where command_key is not null;

alter table log.event drop column command_key;

-- An event is known by stream and sequence; nobody looks for it by its id.

alter table log.event drop constraint event_event_id;
alter table log.event alter column stream type text collate "C";
alter table log.event alter column claim type text collate "C";

-- One snapshot for a stream, the newest.

delete from log.snapshot old
 using log.snapshot newer
 where newer.stream = old.stream and newer.sequence > old.sequence;

alter table log.snapshot drop constraint snapshot_stream_sequence;
alter table log.snapshot drop constraint snapshot_event_id;
alter table log.snapshot add constraint snapshot_stream primary key (stream);

-- Positions without gaps need no list of gaps in the tokens.

update log.token
   set token = regexp_replace(
         replace(token, 'GapAwareTrackingToken', 'GlobalSequenceTrackingToken'),
         '"index":(\d+),"gaps":\[[^]]*\]', '"globalIndex":\1', 'g'),
       token_type = replace(token_type, 'GapAwareTrackingToken', 'GlobalSequenceTrackingToken')
 where token is not null;

create function log.position_before(moment timestamptz) returns bigint
language plpgsql stable parallel safe as $$
declare
  low bigint := 1;
  high bigint := (select position + 1 from log.head);
  middle bigint;
begin
  while low < high loop
    middle := low + (high - low) / 2;
    if (select known_at >= moment from log.event where position = middle) then
      high := middle;
    else
      low := middle + 1;
    end if;
  end loop;
  return coalesce(
    (select position - 1 from log.event
      where position >= low and recorded_at >= moment order by position limit 1),
    (select position from log.head));
end
$$;

comment on function log.position_before(timestamptz) is
  'Position before the first event that was recorded then or later; the head if there is none.';
