-- A key that is answered here can record nothing in the log; see log.command_key.
insert into log.command_key (command_key)
select command_key from command.answer
on conflict do nothing;
