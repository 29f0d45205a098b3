-- A state is written some ten times and read by the program alone: taking its JSON apart for jsonb,
-- and putting it together again, costs the database more than keeping it.
alter table command.process_state alter column state type text using state::text;
comment on column command.process_state.state is 'JSON, as text: nobody searches in it.';
