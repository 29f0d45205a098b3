-- An invoice may have several lines for one order line.
alter table view.draft_line drop constraint draft_line_pkey;
create index draft_line_by_invoice on view.draft_line (invoice_id);

create table view.product (
  sku text primary key,
  name text not null,
  category text,
  base_unit text not null,
  bom_version integer
);
comment on table view.product is 'What can be sold, made or bought.';

create table view.product_component (
  sku text not null,
  component text not null,
  quantity bigint not null,
  primary key (sku, component)
);
comment on table view.product_component is 'The bill of materials in its newest version.';

create table view.product_price (
  sku text not null,
  list text not null,
  currency text not null,
  valid_from date not null,
  price numeric not null,
  primary key (sku, list, currency, valid_from)
);
comment on table view.product_price is 'List prices; the newest that is valid on a day counts.';

create table view.product_substitute (
  sku text not null,
  substitute text not null,
  primary key (sku, substitute)
);
comment on table view.product_substitute is 'What may stand in for a product.';

create table view.shipment (
  shipment_id text primary key,
  order_id text not null,
  customer_id text not null,
  warehouse text not null,
  planned_position bigint not null,
  planned_at timestamptz not null,
  status text not null,
  packages integer,
  carrier text,
  tracking_number text,
  expected date,
  delay_reason text,
  issued_at timestamptz,
  delivered_at timestamptz,
  proof_of_delivery text,
  cancel_reason text
);
comment on table view.shipment is 'Shipments with the step they have reached.';
create index shipment_newest on view.shipment (planned_position desc);
create index shipment_by_status on view.shipment (status, planned_position desc);
create index shipment_by_order on view.shipment (order_id, planned_position desc);

create table view.shipment_line (
  shipment_id text not null,
  line_id text not null,
  sku text not null,
  quantity bigint not null,
  issued bigint not null,
  primary key (shipment_id, line_id)
);
comment on table view.shipment_line is 'What a shipment should take along, and what stock issued.';

create table view.shipment_customer (like view.order_book_customer including all);
comment on table view.shipment_customer is 'Code and name of those who are shipped to.';
