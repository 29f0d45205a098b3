create table log.subject_key (
  subject text not null,
  number bigint generated always as identity,
  key bytea,
  created_at timestamptz not null default now(),
  destroyed_at timestamptz,
  constraint subject_key_subject primary key (subject),
  constraint subject_key_number unique (number),
  constraint subject_key_destroyed check ((key is null) = (destroyed_at is not null))
);

comment on table log.subject_key is
  'The keys under which personal data is sealed in events, one for each person or company that the '
  'data is about. Without its key such data cannot be read any more, by anybody.';
comment on column log.subject_key.number is
  'Order in which keys were made, which is roughly that in which a replay asks for them.';
comment on column log.subject_key.key is
  'AES, 256 bits; null once it is destroyed. The row stays, so that nobody makes a new key.';
comment on sequence log.subject_key_number_seq is 'Of log.subject_key; has gaps.';
