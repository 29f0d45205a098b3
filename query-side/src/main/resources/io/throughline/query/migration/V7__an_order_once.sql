-- The figures of an order were kept three times, all by the same fold. The customer's page and the
-- order tracker read the order book now.
drop table view.customer_order;
drop table view.timeline_order;
comment on table view.order_book is
  'Every order in figures, the sums over its lines. Also read for the page of a customer and for the order tracker.';

-- An index over a status makes each step of an order or a shipment cost an entry in every index of
-- its table. What is still open is little, and what is found in it is found quickly; of what is done
-- with, the newest are looked through.
drop index view.order_book_by_status;
alter table view.order_book add column is_open boolean not null generated always as (
  status in ('AWAITING_CREDIT', 'HELD', 'CONFIRMED', 'PARTLY_SHIPPED', 'SHIPPED')) stored;
comment on column view.order_book.is_open is
  'Whether something is still to happen to the goods or their invoice.';
create index order_book_open on view.order_book (placed_position desc) where is_open;

drop index view.shipment_by_status;
alter table view.shipment add column is_open boolean not null generated always as (
  status in ('PLANNED', 'PICKED', 'PACKED', 'GOODS_ISSUE_REQUESTED')) stored;
comment on column view.shipment.is_open is 'Whether the goods are still to leave.';
create index shipment_open on view.shipment (planned_position desc) where is_open;
