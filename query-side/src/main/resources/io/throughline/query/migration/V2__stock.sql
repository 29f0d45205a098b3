create table view.stock_item (
  item text primary key,
  sku text not null,
  warehouse text not null,
  on_hand bigint not null,
  reserved bigint not null,
  backordered bigint not null,
  currency text,
  value numeric not null,
  reorder_point bigint,
  reorder_quantity bigint,
  below_reorder_point boolean not null
);
comment on table view.stock_item is 'The stock of each SKU in each warehouse.';
comment on column view.stock_item.item is 'SKU@WAREHOUSE.';
comment on column view.stock_item.value is
  'The exact sum of all movements, each with the unit cost that its event froze.';
comment on column view.stock_item.currency is 'Of the value; none before the first cost.';
create index stock_item_backordered on view.stock_item (item) where backordered > 0;

create table view.stock_line (
  line_id text primary key,
  item text not null,
  order_id text not null,
  number integer not null,
  customer_id text not null,
  requested_date date not null,
  promised_date date,
  priority integer not null,
  rank bigint,
  reserved bigint not null,
  backordered bigint not null,
  issued bigint not null
);
comment on table view.stock_line is 'What each order line has of its stock item, and waits for.';
comment on column view.stock_line.rank is
  'Place in the queue among lines of one priority; none before stock heard of the line.';
create index stock_line_open on view.stock_line (item, priority, rank)
  where reserved > 0 or backordered > 0;
create index stock_line_due on view.stock_line (requested_date, item) where backordered > 0;

create table view.stock_movement (
  item text not null,
  position bigint not null,
  kind text not null,
  quantity bigint not null,
  unit_cost numeric,
  value_delta numeric not null,
  on_hand_after bigint not null,
  value_after numeric not null,
  line_id text,
  shipment_id text,
  note text,
  recorded_at timestamptz not null,
  effective_at timestamptz not null,
  actor text not null,
  primary key (item, position)
);
comment on table view.stock_movement is 'The journal: what changed what is on hand, or its value.';
comment on column view.stock_movement.note is 'Source, reason or return, as the event tells it.';

create table view.stock_product (
  sku text primary key,
  name text not null
);
comment on table view.stock_product is 'The names of what is in stock.';

create table view.stock_customer (like view.order_book_customer including all);
comment on table view.stock_customer is 'Code and name of those who wait for stock.';
