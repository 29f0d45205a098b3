-- Flyway creates the schema view. Amounts are in minor units (cents) of the currency in the row,
-- quantities in base units; `position` is the place of an event in the log.

create table view.position (
  only_row boolean primary key default true check (only_row),
  position bigint not null
);
comment on table view.position is
  'One row: the position up to which all views have been told the log. Every answer carries it.';
insert into view.position (position) values (0);

create table view.reference (
  id text primary key,
  kind text not null,
  order_id text,
  customer_id text
);
comment on table view.reference is
  'What a shipment, invoice, credit note, payment or fee belongs to: later events name it by its id '
  'alone. Read while a batch is prepared, by no view.';

create table view.draft_line (
  invoice_id text not null,
  line_id text not null,
  order_id text not null,
  customer_id text not null,
  currency text not null,
  payment_terms_days integer not null,
  quantity bigint not null,
  net bigint not null,
  tax bigint not null,
  primary key (invoice_id, line_id)
);
comment on table view.draft_line is
  'Lines of invoices that are drafted and not issued yet; read while a batch is prepared.';

create table view.order_book (
  order_id text primary key,
  customer_id text not null,
  opportunity_id text,
  quote_version integer,
  currency text not null,
  payment_terms_days integer not null,
  invoicing_policy text not null,
  shipping_policy text not null,
  external_reference text,
  placed_position bigint not null,
  placed_at timestamptz not null,
  confirmed boolean not null,
  holds text not null,
  closed boolean not null,
  ordered bigint not null,
  cancelled bigint not null,
  reserved bigint not null,
  backordered bigint not null,
  released bigint not null,
  issued bigint not null,
  returned bigint not null,
  invoiced bigint not null,
  credited bigint not null,
  ordered_amount bigint not null,
  cancelled_amount bigint not null,
  invoiced_amount bigint not null,
  credited_amount bigint not null,
  settled_amount bigint not null,
  open_amount bigint not null,
  status text not null,
  payment_status text not null
);
comment on table view.order_book is 'Every order in figures, the sums over its lines.';
comment on column view.order_book.placed_at is 'When it was placed in business.';
comment on column view.order_book.holds is 'The holds in force, by name, with commas in between.';
comment on column view.order_book.released is
  'Units that stock let go of because they were cancelled or could not be picked.';
comment on column view.order_book.ordered_amount is 'Gross, as all amounts here.';
comment on column view.order_book.settled_amount is
  'What was paid, credited, discounted or written off of the invoices of this order.';
comment on column view.order_book.open_amount is 'Ordered less cancelled less invoiced, never below 0.';
comment on column view.order_book.status is 'A function of the figures, kept for searching.';
create index order_book_newest on view.order_book (placed_position desc);
create index order_book_by_status on view.order_book (status, placed_position desc);
create index order_book_by_customer on view.order_book (customer_id, placed_position desc);

create table view.order_book_line (
  line_id text primary key,
  order_id text not null,
  number integer not null,
  sku text not null,
  warehouse text not null,
  unit_price numeric not null,
  discount numeric not null,
  tax_code text not null,
  tax_rate numeric not null,
  requested_date date not null,
  promised_date date,
  promise_basis text,
  supply_mode text not null,
  priority integer not null,
  ordered bigint not null,
  cancelled bigint not null,
  reserved bigint not null,
  backordered bigint not null,
  released bigint not null,
  issued bigint not null,
  returned bigint not null,
  invoiced bigint not null,
  credited bigint not null,
  ordered_net bigint not null,
  ordered_tax bigint not null,
  cancelled_net bigint not null,
  cancelled_tax bigint not null,
  invoiced_net bigint not null,
  invoiced_tax bigint not null,
  credited_net bigint not null,
  credited_tax bigint not null
);
comment on table view.order_book_line is 'The lines of every order, as they stand.';
comment on column view.order_book_line.discount is 'A fraction: 0.05 is five per cent.';
comment on column view.order_book_line.ordered_net is
  'What was placed and added, with changes of price; less cancelled_net it is what the line costs.';
create index order_book_line_by_order on view.order_book_line (order_id, number);

create table view.order_book_customer (
  customer_id text primary key,
  code text not null,
  name text not null,
  merged_into text,
  root_id text not null
);
comment on table view.order_book_customer is 'Code and name of customers, and who was merged.';
comment on column view.order_book_customer.root_id is
  'The customer that is left: itself, unless it was merged.';
create index order_book_customer_by_root on view.order_book_customer (root_id);
