-- ANALYZE samples and sorts every column of tables that grow with each order. Only the columns of
-- indexes are searched by; of the others nobody asks how often a value occurs.
do $$
declare
  plain record;
begin
  for plain in
    select c.relname as table_name, a.attname as column_name
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'view'
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relname in (
             'order_book', 'order_book_line', 'stock_line', 'stock_movement', 'shipment',
             'shipment_line', 'invoice', 'invoice_line', 'receivable_item', 'receivable_change',
             'customer_item', 'payment', 'timeline_entry', 'reference')
       and a.attname not in ('status', 'currency', 'reserved', 'backordered', 'open', 'is_open')
       and not exists (
             select from pg_index i
              where i.indrelid = c.oid and a.attnum = any (i.indkey::smallint[]))
  loop
    execute format(
      'alter table view.%I alter column %I set statistics 0', plain.table_name, plain.column_name);
  end loop;
end
$$;
