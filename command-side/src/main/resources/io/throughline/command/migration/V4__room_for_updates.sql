-- A state changes some ten times in its life, and nobody searches in it.
alter table command.process_state set (fillfactor = 60);
alter table command.process_state alter column state set statistics 0;
