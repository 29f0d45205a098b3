create table view.customer (
  customer_id text primary key,
  code text not null,
  kind text not null,
  name text not null,
  contact text,
  email text,
  phone text,
  address text,
  country text,
  source text,
  org_unit text,
  stage text not null,
  owner_id text,
  team_id text,
  merged_into text,
  root_id text not null,
  registered_position bigint not null,
  registered_at timestamptz not null
);
comment on table view.customer is 'Who the customers are.';
comment on column view.customer.root_id is 'The customer that is left: itself, unless it was merged.';
create index customer_by_code on view.customer (code, customer_id);
create index customer_by_root on view.customer (root_id);

create table view.customer_consent (
  customer_id text not null,
  purpose text not null,
  channel text not null,
  granted boolean not null,
  evidence text not null,
  told_at timestamptz not null,
  primary key (customer_id, purpose, channel)
);
comment on table view.customer_consent is 'What a customer last agreed to, or did not.';

create table view.customer_order (like view.order_book, primary key (order_id));
create index customer_order_newest on view.customer_order (customer_id, placed_position desc);
comment on table view.customer_order is 'The orders of customers in figures.';

create table view.customer_item (
  item_id text primary key,
  customer_id text not null,
  sign integer not null,
  currency text not null,
  due_date date not null,
  open bigint not null
);
comment on table view.customer_item is 'What is open between a customer and us now.';
create index customer_item_open on view.customer_item (customer_id) where open <> 0;

create table view.customer_credit (
  customer_id text not null,
  currency text not null,
  credit_limit bigint,
  committed bigint not null,
  override_amount bigint,
  override_until timestamptz,
  primary key (customer_id, currency)
);
comment on table view.customer_credit is 'The limit of a customer, and what orders have used of it.';
comment on column view.customer_credit.committed is
  'What is ordered on credit and not yet invoiced or cancelled.';

create table view.customer_revenue (
  customer_id text not null,
  currency text not null,
  month date not null,
  net bigint not null,
  primary key (customer_id, currency, month)
);
comment on table view.customer_revenue is 'Invoiced less credited, net, by month of issue.';

create table view.customer_opportunity (
  opportunity_id text primary key,
  customer_id text not null,
  title text not null,
  open_stage text not null,
  outcome text not null,
  stage text not null
    generated always as (case outcome when 'OPEN' then open_stage else outcome end) stored,
  probability integer not null,
  currency text not null,
  amount bigint not null,
  close_date date not null,
  opened_position bigint not null
);
comment on table view.customer_opportunity is 'The chances to sell to a customer.';
create index customer_opportunity_newest
  on view.customer_opportunity (customer_id, opened_position desc);

create table view.opportunity (
  opportunity_id text primary key,
  customer_id text not null,
  owner_id text not null,
  title text not null,
  open_stage text not null,
  outcome text not null,
  stage text not null
    generated always as (case outcome when 'OPEN' then open_stage else outcome end) stored,
  probability integer not null,
  currency text not null,
  amount bigint not null,
  close_date date not null,
  opened_position bigint not null,
  opened_at timestamptz not null,
  order_id text,
  lost_reason text,
  competitor text
);
comment on table view.opportunity is 'Chances to sell, from opened to won or lost.';
comment on column view.opportunity.outcome is 'OPEN, WON or LOST.';
comment on column view.opportunity.open_stage is 'The stage while it is open, and when reopened.';
comment on column view.opportunity.probability is 'The chance to win in that stage, in per cent.';
create index opportunity_newest on view.opportunity (opened_position desc);
create index opportunity_by_stage on view.opportunity (stage, opened_position desc);
create index opportunity_by_customer on view.opportunity (customer_id, opened_position desc);

create table view.opportunity_quote (
  opportunity_id text not null,
  version integer not null,
  status text not null,
  sent boolean not null,
  currency text not null,
  net bigint not null,
  tax bigint not null,
  valid_until date not null,
  price_basis text,
  rejected_for text,
  prepared_at timestamptz not null,
  primary key (opportunity_id, version)
);
comment on table view.opportunity_quote is 'The versions of quotes.';

create table view.opportunity_quote_line (
  opportunity_id text not null,
  version integer not null,
  number integer not null,
  sku text not null,
  quantity bigint not null,
  unit_price numeric not null,
  discount numeric not null,
  tax_code text not null,
  tax_rate numeric not null,
  net bigint not null,
  tax bigint not null,
  requested_date date not null,
  warehouse text not null,
  primary key (opportunity_id, version, number)
);
comment on table view.opportunity_quote_line is 'The lines of quotes, as prepared.';

create table view.opportunity_customer (like view.order_book_customer including all);
comment on table view.opportunity_customer is 'Code and name of those to whom one could sell.';

create table view.timeline_entry (
  subject text not null,
  position bigint not null,
  wire_name text not null,
  recorded_at timestamptz not null,
  effective_at timestamptz not null,
  actor text not null,
  summary text not null,
  primary key (subject, position)
);
comment on table view.timeline_entry is 'Every event that an order tracker can show, by its subject.';
comment on column view.timeline_entry.subject is
  'The order it belongs to; or the opportunity or payment, where it belongs to no order alone.';
comment on column view.timeline_entry.summary is 'A JSON object of short texts.';

create table view.timeline_link (
  order_id text not null,
  subject text not null,
  primary key (order_id, subject)
);
comment on table view.timeline_link is
  'The opportunities, payments and credit notes that an order has to do with.';

create table view.timeline_order (like view.order_book, primary key (order_id));
comment on table view.timeline_order is 'The orders in figures, for their status.';

create table view.timeline_customer (like view.order_book_customer including all);
comment on table view.timeline_customer is 'Code and name of those who ordered.';

-- Searching for a part of a name is quick with trigrams; without them it reads the whole table.
do $$
begin
  create extension if not exists pg_trgm with schema public;
  create index customer_search on view.customer
    using gin (lower(code) public.gin_trgm_ops, lower(name) public.gin_trgm_ops);
  create index order_book_customer_search on view.order_book_customer
    using gin (lower(code) public.gin_trgm_ops, lower(name) public.gin_trgm_ops);
exception when others then
  raise notice 'searching works without trigrams, only slower: %', sqlerrm;
end
$$;
