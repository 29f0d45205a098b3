-- Rows that change several times in their life leave room on their page for the next version, which
-- then needs no new entries in indexes.
do $$
declare
  changing text;
begin
  foreach changing in array array[
    'order_book', 'order_book_line', 'customer_order', 'timeline_order', 'stock_item', 'stock_line',
    'shipment', 'shipment_line', 'invoice', 'receivable_item', 'customer_item', 'customer_credit',
    'customer_revenue', 'payment', 'opportunity', 'customer_opportunity']
  loop
    execute format('alter table view.%I set (fillfactor = 60)', changing);
  end loop;
end
$$;
