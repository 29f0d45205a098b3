create table command.process_state (
  process  text not null,
  key      text not null,
  kind     text not null,
  state    jsonb not null,
  order_id text,
  due      boolean not null,
  position bigint not null,
  primary key (process, key)
) with (fillfactor = 80);

create index process_state_order on command.process_state (order_id) where order_id is not null;
create index process_state_due on command.process_state (process) where due;

comment on table command.process_state is
  'What each process manager remembers of one thing, such as an order; gone when nothing is left to wait for. Written in the transaction that moves the place in the log.';
comment on column command.process_state.kind is 'Which of the states of its process it is.';
comment on column command.process_state.due is
  'Whether it asks for commands that are sent once it is committed, and again at every start.';
comment on column command.process_state.position is 'Of the last event of the batch that changed it.';

create table command.process_alias (
  process text not null,
  alias   text not null,
  key     text not null,
  primary key (process, alias)
);

create index process_alias_key on command.process_alias (process, key);

comment on table command.process_alias is
  'Other names by which events find a state, such as the shipments of an order.';

create table command.process_progress (
  only_row boolean primary key default true check (only_row),
  position bigint not null
) with (fillfactor = 10);

comment on table command.process_progress is
  'One row: every event up to this position is folded into the states. Locked while a batch is handled, so that two runners never fold the same event.';

insert into command.process_progress (position) values (0);

create table command.process_refusal (
  number       bigint generated always as identity primary key,
  command_id   text not null unique,
  process      text not null,
  stream       text not null,
  order_id     text,
  command      text not null,
  code         text not null,
  detail       text not null,
  cause_id     text not null,
  refused_at   timestamptz not null default now()
);

create index process_refusal_order on command.process_refusal (order_id) where order_id is not null;

comment on table command.process_refusal is
  'The last ten thousand commands of process managers that were refused, for people to look at.';
comment on column command.process_refusal.cause_id is 'The event from which the command followed.';
