create table command.answer (
  command_key  text primary key,
  request_hash text not null,
  id           text,
  version      bigint,
  position     bigint,
  code         text,
  kind         text,
  detail       text,
  answered_at  timestamptz not null default now(),
  check ((code is null) <> (id is null))
);

comment on table command.answer is
  'Answers to commands that recorded no event: a receipt for what already held, or a refusal. The keys of commands that recorded events are in the log itself.';
comment on column command.answer.request_hash is
  'SHA-256 over method, path, effective moment and body: the same key with another request is refused.';
comment on column command.answer.kind is 'What the refusal is about: UNKNOWN, STATE or CONTENT.';
